package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.OptionRules;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Option;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One post to bring out on one account.
///
/// @param key what the platform recognises a repetition by
/// @param createdAt the time the post gives as its own; the same in every try
/// @param options what the post says besides, by the names of the profile's options; checked, never blank
/// @param sendBy after it, the irreversible request must no longer be written
public record Job(
        Account account,
        Credentials credentials,
        PostKey key,
        Instant createdAt,
        String text,
        List<File> files,
        Map<String, String> options,
        SendBy sendBy) {

    public Job {
        files = List.copyOf(files);
        var given = new HashMap<>(options);
        given.values().removeIf(String::isBlank);
        options = Map.copyOf(given);
    }

    /// A post that says nothing besides text and files.
    public Job(
            Account account,
            Credentials credentials,
            PostKey key,
            Instant createdAt,
            String text,
            List<File> files,
            SendBy sendBy) {
        this(account, credentials, key, createdAt, text, files, Map.of(), sendBy);
    }

    /// @return what was given for an option: a line, a link, a choice
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /// @return true where a flag was set
    public boolean isOn(String name) {
        return option(name).orElse("").equals("true");
    }

    /// @return true where the text is Markdown
    public boolean isMarkdown() {
        return isOn(Option.MARKDOWN);
    }

    /// @return the words that were given for an option, such as tags
    public List<String> words(String name) {
        return OptionRules.words(option(name).orElse(""));
    }

    /// @return the same post with another text
    public Job saying(String other) {
        return new Job(account, credentials, key, createdAt, other, files, options, sendBy);
    }

    /// @return the same post with the key and the time that this attempt froze
    public Job claimedAs(Attempt attempt, SendBy sendBy) {
        return new Job(account, credentials, attempt.key(), attempt.createdAt(), text, files, options, sendBy);
    }

    /// One file of the post. It is read anew for every call and never held in memory.
    ///
    /// @param door makes an address from which the platform can fetch it; only of platforms that do
    public record File(Media media, String alt, Bytes bytes, Door door) {
        /// A file that is sent.
        public File(Media media, String alt, Bytes bytes) {
            this(media, alt, bytes, () -> {
                throw new IllegalStateException("This platform's profile does not say that it fetches files.");
            });
        }

        /// @return where the platform can fetch the file: a new address with every call
        public URI address() {
            return door.open();
        }
    }

    /// Lets a platform in to one file of one post.
    public interface Door {
        URI open();
    }

    /// Opens a file's bytes from the start.
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
