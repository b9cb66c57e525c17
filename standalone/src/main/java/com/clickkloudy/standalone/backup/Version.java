package com.clickkloudy.standalone.backup;

import java.util.Optional;

/// Which program this is.
final class Version {
    private Version() {}

    static String ofThis() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
