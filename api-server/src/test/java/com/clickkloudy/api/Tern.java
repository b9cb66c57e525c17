package com.clickkloudy.api;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Renders;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A platform that does not exist: it fetches files from where they are, and knows Markdown by its stars alone.
public final class Tern implements Connects, Publishes, Renders {
    @Override
    public Profile profile() {
        var handle = new Profile.Field("handle", "Handle", "", "", false, true);
        return Finch.profile("tern", "Tern", new Profile.ConnectForm(false, List.of(handle), ""))
                .with(Option.markdown())
                .pulling(Pull.copies());
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return new Step.Connected(List.of(Finch.grant("tern", form.get("handle").orElseThrow())));
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return new Prepared.Ready("{}");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        return new Outcome.Failed(new Failure.Unreachable("No tern in sight."));
    }

    @Override
    public String counted(String markdown) {
        return markdown.replace("*", "");
    }
}
