package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Proof;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpMethod;

/// Tokens that are of use to nobody but whoever holds a key (<https://www.rfc-editor.org/rfc/rfc9449>): every
/// request brings a proof that was made for it alone. What servers want to see in the next proof, their nonce,
/// is remembered by server; one instance serves all accounts.
public final class Dpop {
    private static final int MOST_SERVERS = 1_000;
    private static final String NONCE = "[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,500}";
    private static final String WANTED = "use_dpop_nonce";

    private final Kit kit;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    public Dpop(Kit kit) {
        this.kit = kit;
    }

    /// @return a key for one sign-in
    public EcKey newKey() {
        return EcKey.make(kit.random());
    }

    /// @param key to which the token that is asked for will be bound, or is
    public Request prove(Request request, EcKey key) {
        return request.proving(new Shown(key, Optional.empty()));
    }

    /// Signs a request with a token and the proof that belongs to it.
    public Request sign(Request request, EcKey key, Secret token) {
        return request.hide(token).proving(new Shown(key, Optional.of(token)));
    }

    private final class Shown implements Proof {
        private final EcKey key;
        private final Optional<Secret> token;

        Shown(EcKey key, Optional<Secret> token) {
            this.key = key;
            this.token = token;
        }

        @Override
        public Map<String, String> headers(HttpMethod method, URI address, List<Map.Entry<String, String>> form) {
            var headers = new LinkedHashMap<String, String>();
            token.ifPresent(each -> headers.put("Authorization", "DPoP " + each.reveal()));
            headers.put("DPoP", key.sign(header(), claims(method, address)).reveal());
            return headers;
        }

        private Json header() {
            return Json.object().with("typ", "dpop+jwt").with("jwk", key.shown());
        }

        private Json claims(HttpMethod method, URI address) {
            return Json.object()
                    .with("jti", kit.unguessable())
                    .with("htm", method.name())
                    .with("htu", address.toString().replaceFirst("[?#].*", ""))
                    .with("iat", kit.now().getEpochSecond())
                    .with("nonce", Optional.ofNullable(nonces.get(server(address))))
                    .with("ath", token.map(each -> EcKey.hash(each.reveal())));
        }

        @Override
        public boolean wantsAnother(URI address, Reply reply) {
            var nonce = reply.header("DPoP-Nonce").filter(each -> each.matches(NONCE));
            nonce.ifPresent(each -> remember(server(address), each));
            return nonce.isPresent() && isTurnedAway(reply);
        }
    }

    /// Only by a status that says that nothing was done, and in the words of RFC 9449 (sections 8 and 9).
    private static boolean isTurnedAway(Reply reply) {
        return switch (reply.status()) {
            case 400 -> reply.text("/error").orElse("").equals(WANTED);
            case 401 ->
                reply.text("/error").orElse("").equals(WANTED)
                        || reply.header("WWW-Authenticate").orElse("").contains("error=\"" + WANTED + "\"");
            default -> false;
        };
    }

    private void remember(String server, String nonce) {
        if (nonces.size() >= MOST_SERVERS) {
            nonces.clear();
        }
        nonces.put(server, nonce);
    }

    private static String server(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
