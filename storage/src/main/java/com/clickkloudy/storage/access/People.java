package com.clickkloudy.storage.access;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Who can sign in, and where they belong. Without a workspace: one person may belong to several.
public interface People {
    Optional<Person> find(PersonId id);

    /// @param username in any case
    Optional<Known> byUsername(String username);

    Optional<String> passwordHash(PersonId id);

    /// Replaces the password; a one-time password has then served its time.
    ///
    /// @param oldHash what it must still be
    /// @return false if it was changed meanwhile
    boolean changePassword(PersonId id, String oldHash, String newHash);

    List<Membership> memberships(PersonId id);

    Optional<Membership> membership(WorkspaceId workspace, PersonId person);

    /// Makes the first workspace and its administrator, unless there is anybody already.
    ///
    /// @return true for the one call, of all processes, that made them
    boolean settle(Founding founding);

    /// Replaces a one-time password that was not changed yet.
    ///
    /// @return false if the person is not there, or has a password of their own by now
    boolean replaceOneTimePassword(String username, String passwordHash);

    /// A person with the hash that their password must match.
    record Known(Person person, String passwordHash) {}

    /// @param passwordHash of a one-time password
    record Founding(Membership membership, Person person, String passwordHash) {}
}
