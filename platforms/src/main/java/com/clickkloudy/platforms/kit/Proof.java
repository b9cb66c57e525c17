package com.clickkloudy.platforms.kit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/// Shows with a request that whoever sends it holds a key, where a server wants to see that each time anew.
public interface Proof {
    /// Made anew for every sending: a proof that was shown once is of no more use.
    ///
    /// @param form the fields of the body, where it is a form
    /// @return the headers that show it
    Map<String, String> headers(HttpMethod method, URI address, List<Map.Entry<String, String>> form);

    /// Hears every answer.
    ///
    /// @return true if the server has not touched the request, and the next proof would hold what this one lacked
    boolean wantsAnother(URI address, Reply reply);
}
