package com.clickkloudy.simulator.call;

/// One thing a platform can be asked for, by the name the platform gives it.
public record Operation(String name, Kind kind) {}
