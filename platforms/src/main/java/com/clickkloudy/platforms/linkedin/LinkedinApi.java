package com.clickkloudy.platforms.linkedin;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;

/// LinkedIn's versioned calls, made for a member.
record LinkedinApi(Http http, URI base) {
    private static final String VERSION = "202607";

    Request get(Credentials credentials, String collection) {
        return versioned(http.get(base, "rest", collection), credentials);
    }

    Request post(Credentials credentials, String collection) {
        return versioned(http.post(base, "rest", collection), credentials);
    }

    /// LinkedIn wants the colons of a name encoded.
    Request get(Credentials credentials, String collection, String urn) {
        return versioned(http.get(named(collection, urn)), credentials);
    }

    Request delete(Credentials credentials, String collection, String urn) {
        return versioned(http.delete(named(collection, urn)), credentials);
    }

    private URI named(String collection, String urn) {
        return URI.create(base + "/rest/" + collection + "/" + urn.replace(":", "%3A"));
    }

    /// LinkedIn wants the brackets of what is counted as they are, and within them the colons of a name encoded.
    Request statistics(Credentials credentials, String entity, String type) {
        var query = "?q=entity&entity=" + entity + "&queryType=" + type + "&aggregation=TOTAL";
        return versioned(http.get(URI.create(base + "/rest/memberCreatorPostAnalytics" + query)), credentials);
    }

    private static Request versioned(Request request, Credentials credentials) {
        return request.hide(credentials)
                .bearer(token(credentials))
                .header("LinkedIn-Version", VERSION)
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    static Secret token(Credentials credentials) {
        return credentials.secret("accessToken");
    }

    /// @return the member as author and owner
    static String urn(Credentials credentials) {
        return "urn:li:person:" + credentials.fact("member");
    }
}
