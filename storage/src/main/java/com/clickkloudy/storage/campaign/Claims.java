package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The door through which every post leaves, and by which its outcome comes back. One attempt of a post is open at a
/// time; while one is, no other begins.
public interface Claims {
    /// Asks to send a post. One transaction: the campaign's lock, then its gate, version and the post's time, then the
    /// attempt. After an answer to pause or cancel nothing is claimed any more.
    ///
    /// @param version the campaign's, as the caller knows it
    /// @param worker who asks; shown to operators
    Claim claim(WorkspaceId workspace, PostId post, int version, Duration claimFor, String worker);

    /// Writes down what came of an attempt. Repeating the same is harmless; an outcome that comes after a later one
    /// changes nothing that it must not.
    ///
    /// @return the post as it stands then
    PostRow record(WorkspaceId workspace, PostId post, int number, Ending ending);

    /// Notes that a claim which was a probe brought an answer, so that what waited for its platform leaves.
    void passed(WorkspaceId workspace, PostId post);

    /// @return the attempt whose outcome is still to come; or, if there is none, the last one
    Optional<Begun> last(WorkspaceId workspace, PostId post);

    /// An attempt with what its connector handed over.
    ///
    /// @param prepared what the post was prepared with
    /// @param accepted what the platform said when it accepted
    /// @param firstAt when the same content was sent for the first time
    /// @param absent how many earlier attempts were looked for and not there
    record Begun(Attempt attempt, Optional<String> prepared, Optional<String> accepted, Instant firstAt, int absent) {}
}
