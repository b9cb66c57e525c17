package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.report.Section;

/// Something that is measured by itself.
public interface Scenario {
    /// By which it can be asked for alone.
    String name();

    Section run(Ground ground);
}
