package com.clickkloudy.model.campaign.series;

import java.util.UUID;

/// Names a series.
public record SeriesId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
