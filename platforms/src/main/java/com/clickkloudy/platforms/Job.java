package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.media.Media;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/// One post to bring out on one account.
///
/// @param key what the platform recognises a repetition by
/// @param createdAt the time the post gives as its own; the same in every try
/// @param sendBy after it, the irreversible request must no longer be written
public record Job(
        Account account,
        Credentials credentials,
        PostKey key,
        Instant createdAt,
        String text,
        List<File> files,
        SendBy sendBy) {

    public Job {
        files = List.copyOf(files);
    }

    /// @return the same post with the key and the time that this attempt froze
    public Job claimedAs(Attempt attempt, SendBy sendBy) {
        return new Job(account, credentials, attempt.key(), attempt.createdAt(), text, files, sendBy);
    }

    /// One file of the post. It is read anew for every call and never held in memory.
    public record File(Media media, String alt, Bytes bytes) {}

    /// Opens a file's bytes from the start.
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
