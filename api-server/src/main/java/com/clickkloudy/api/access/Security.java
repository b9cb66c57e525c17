package com.clickkloudy.api.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import com.clickkloudy.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/// What may be asked without having signed in, and which headers every answer carries.
@Configuration(proxyBeanMethods = false)
class Security {
    private final ProblemWriter problems;

    Security(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http, SessionPerson session, Csrf csrf, TemporalOrigin temporal, ContentPolicy policy) {
        return http.securityContext(context -> context.securityContextRepository(session))
                .csrf(tokens -> tokens.csrfTokenRepository(csrf.cookies())
                        .csrfTokenRequestHandler(csrf.handler())
                        .ignoringRequestMatchers(temporal::sent))
                .cors(origins -> origins.configurationSource(temporal))
                .authorizeHttpRequests(requests -> requests.requestMatchers(POST, "/api/v1/session")
                        .permitAll()
                        .requestMatchers(
                                GET, "/api/v1/health", "/api/v1/openapi.json", "/api/docs", "/api/swagger-ui/**")
                        .permitAll()
                        .requestMatchers(GET, "/api/v1/openapi.json/**", "/api/v1/platforms/*/icon")
                        .permitAll()
                        .requestMatchers(GET, "/api/v1/connections/callback")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, e) -> signInFirst(response))
                                .accessDeniedHandler((request, response, e) -> csrfMissing(response)))
                .headers(headers -> headers.contentSecurityPolicy(named -> named.policyDirectives(policy.directives()))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private void signInFirst(HttpServletResponse response) throws IOException {
        problems.write(HttpStatus.UNAUTHORIZED, "signed_out", "Sign in first.", response);
    }

    private void csrfMissing(HttpServletResponse response) throws IOException {
        problems.write(
                HttpStatus.FORBIDDEN,
                "csrf_missing",
                "The X-XSRF-TOKEN header must repeat the XSRF-TOKEN cookie. Load the page again.",
                response);
    }
}
