package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Problem;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.storage.door.DoorAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says where a platform would fetch files from this installation and cannot.
@Component
final class FetchedFiles {
    private final DoorAddress address;

    FetchedFiles(DoorAddress address) {
        this.address = address;
    }

    Optional<Problem> check(Composed composed, Profile profile) {
        if (profile.pull().isEmpty() || composed.files().isEmpty()) {
            return Optional.empty();
        }
        return address.obstacle(profile.name()).map(why -> new Problem("media.address", "/media", why));
    }
}
