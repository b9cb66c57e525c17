package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.storage.door.DoorAddress;
import com.clickkloudy.storage.door.Doors;
import com.clickkloudy.storage.door.Doors.Behind;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Gives the files of a post doors, where its platform fetches them. A door is opened when the connector asks for it.
final class FileDoors {
    private final Doors doors;
    private final DoorAddress address;

    FileDoors(Doors doors, DoorAddress address) {
        this.doors = doors;
        this.address = address;
    }

    /// @return why the platform cannot fetch the files; empty where it can, or need not
    Optional<Failure> obstacle(Profile profile, List<Job.File> files) {
        return profile.pull().isEmpty() || files.isEmpty()
                ? Optional.empty()
                : address.obstacle(profile.name()).map(why -> new Failure.Refused(Optional.of("/media"), why));
    }

    List<Job.File> to(Post post, Profile profile, List<Job.File> files) {
        return profile.pull()
                .map(pull -> files.stream().map(file -> to(post, file, pull)).toList())
                .orElse(files);
    }

    private Job.File to(Post post, Job.File file, Pull pull) {
        return new Job.File(file.media(), file.alt(), file.bytes(), () -> open(post, file, pull));
    }

    private URI open(Post post, Job.File file, Pull pull) {
        var facts = file.media().facts();
        var behind = new Behind(file.media().hash(), facts.type(), facts.bytes());
        return address.of(doors.open(post.workspace(), post.id(), behind, pull));
    }
}
