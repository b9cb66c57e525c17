package com.clickkloudy.platforms.kit.wire;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// Builds the HTTP clients: nothing is resent, followed or remembered by them on their own.
final class Clients {
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final int CONNECTIONS = 10_000;

    /// What of the client's own logging prints addresses, headers and bodies.
    private static final List<String> TELLTALES = List.of(
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.hc.client5.http.impl.classic.MainClientExec");

    private Clients() {}

    /// @throws IllegalStateException if the client would write tokens into the log
    static void refuseTelltaleLogs() {
        for (var name : TELLTALES) {
            if (LoggerFactory.getLogger(name).isDebugEnabled()) {
                throw new IllegalStateException(
                        "Debug logs of " + name + " hold access tokens. Set the level of org.apache.hc to info.");
            }
        }
    }

    /// @return one that keeps connections for the next call
    static CloseableHttpClient pooled(PublicAddresses addresses) {
        return plain(addresses).build();
    }

    /// @return one that uses a connection for a single call: a stale one could lose a request that must not be resent
    static CloseableHttpClient fresh(PublicAddresses addresses) {
        return plain(addresses)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    static RestClient rest(CloseableHttpClient client) {
        return RestClient.builder().requestFactory(new Cancellables(client)).build();
    }

    private static HttpClientBuilder plain(PublicAddresses addresses) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .setTimeToLive(TimeValue.ofMinutes(1))
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(connection)
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setRequestExecutor(new Crossing())
                .setUserAgent("clickKloudy")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression();
    }

    /// Asks the call whether it may still be written, when the connection stands and before the first byte.
    private static final class Crossing extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback information,
                HttpContext context)
                throws IOException, HttpException {
            Call.CURRENT.get().cross();
            return super.execute(request, connection, information, context);
        }
    }

    /// Hands every request to its call, so that the call can be cut off wherever it is.
    private static final class Cancellables extends HttpComponentsClientHttpRequestFactory {
        Cancellables(CloseableHttpClient client) {
            super(client);
        }

        @Override
        protected ClassicHttpRequest createHttpUriRequest(HttpMethod method, URI uri) {
            var request = new HttpUriRequestBase(method.name(), uri);
            Call.CURRENT.get().cancelBy(request);
            return request;
        }
    }
}
