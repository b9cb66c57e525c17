package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Platforms that tests make up.
public final class Profiles {
    private Profiles() {}

    public static Profile example(Duration publishTimeout) {
        var text = Limits.Text.of(500, Limits.Unit.GRAPHEMES);
        return new Profile(
                new PlatformId("example"),
                "Example",
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://example.org/docs"),
                LocalDate.of(2026, 11, 22),
                new Profile.ConnectForm(false, List.of(), ""),
                new Limits(text, Optional.empty(), Limits.Images.none(), true),
                List.of(),
                publishTimeout);
    }
}
