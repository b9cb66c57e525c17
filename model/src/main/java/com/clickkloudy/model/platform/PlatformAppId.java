package com.clickkloudy.model.platform;

import java.util.UUID;

/// Names one registration of ours at a platform.
public record PlatformAppId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
