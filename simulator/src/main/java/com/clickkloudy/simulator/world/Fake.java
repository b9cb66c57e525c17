package com.clickkloudy.simulator.world;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import java.util.List;
import java.util.Map;

/// One platform, written from its documents. It is found by its name, `<slug>.Fake…`, and made from a [World].
public interface Fake {
    Routes routes();

    /// Whom the call is about, as the ledger names the account; empty where that cannot be told.
    String account(Call call);

    /// What the call costs in the platform's windows; all are taken before it is answered.
    List<Toll> tolls(Call call);

    /// The headers by which the platform tells how a window stands.
    Map<String, String> headers(Standing standing);

    Answer refuse(Refusal refusal);

    /// Makes accounts; one that is there already is answered as it is.
    List<Credentials> open(Opening opening);

    Credentials credentials(String account);

    /// The person takes back what was granted, and answers with new credentials.
    Credentials revoke(String account);

    /// The accounts, for the human pages.
    List<Profile> profiles();
}
