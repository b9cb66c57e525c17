package com.clickkloudy.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.storage.access.vault.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/// The session's cookie: its id, sealed. Whoever reads the table of sessions cannot make one.
@Component
final class SealedCookie implements CookieSerializer {
    static final String NAME = "SESSION";
    private static final String HEALTH = "/api/v1/health";

    private final DefaultCookieSerializer plain = new DefaultCookieSerializer();
    private final Seal seal;

    SealedCookie(Keyset keyset, ApiSettings settings) {
        this.seal = keyset.seal("session");
        plain.setCookieName(NAME);
        plain.setCookiePath("/");
        plain.setUseHttpOnlyCookie(true);
        plain.setSameSite("Lax");
        plain.setUseSecureCookie(settings.isHttps());
        plain.setUseBase64Encoding(false);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var id = value.getCookieValue();
        var shown = id.isEmpty() ? id : encode(id);
        plain.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), shown));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (!asksWho(request.getRequestURI())) {
            return List.of();
        }
        return plain.readCookieValues(request).stream()
                .flatMap(shown -> decode(shown).stream())
                .toList();
    }

    /// The web UI's files and the health are the same for everybody, and are there also while the sessions are not.
    private static boolean asksWho(String path) {
        return (path.equals("/api") || path.startsWith("/api/")) && !path.equals(HEALTH);
    }

    private String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(id.getBytes(UTF_8)));
    }

    private Optional<String> decode(String shown) {
        try {
            return Optional.of(new String(seal.open(Base64.getUrlDecoder().decode(shown)), UTF_8));
        } catch (SecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
