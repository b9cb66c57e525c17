package com.clickkloudy.api.http;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.json.StrictJson;
import com.clickkloudy.api.problem.Problem;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is decided before a request is one of ours: whose forwarded headers are believed, and how a request is refused
/// that is no proper HTTP.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class Tomcat implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final ApiSettings settings;

    Tomcat(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
        if (!settings.trustedProxies().isEmpty()) {
            factory.addEngineValves(forwarded(String.join("|", settings.trustedProxies())));
        }
    }

    private static RemoteIpValve forwarded(String proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static final class ProblemValve extends ErrorReportValve {
        private static final JsonMapper JSON = StrictJson.mapper();

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var status = HttpStatusCode.valueOf(response.getStatus());
            var problem = Problem.of(status, "bad_request", "The request cannot be understood.");
            try {
                response.setContentType("application/problem+json");
                response.getOutputStream().write(JSON.writeValueAsBytes(problem));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("Nobody is left to be told.", gone);
            }
        }
    }
}
