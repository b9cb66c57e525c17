package com.clickkloudy.api.docs;

import com.clickkloudy.api.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.stream.Stream;

/// The problems that an operation may answer with, by what it takes and where it lies.
enum ProblemResponses {
    BadRequest("400", "The request cannot be understood."),
    Unauthorized("401", "Not signed in."),
    Forbidden("403", "The role does not allow it, or the CSRF token is missing."),
    NotFound("404", "Not in this workspace."),
    Conflict("409", "The state does not allow it now."),
    Stale("412", "Changed since it was read (If-Match)."),
    TooLarge("413", "The body is too large."),
    Invalid("422", "Fields are wrong, or the Idempotency-Key was used with another body."),
    TooMany("429", "Too many requests; see Retry-After."),
    Unavailable("503", "Something the server needs is away; see Retry-After.");

    private final String status;
    private final String description;

    ProblemResponses(String status, String description) {
        this.status = status;
        this.description = description;
    }

    String status() {
        return status;
    }

    static void define(OpenAPI document) {
        var components = document.getComponents();
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> components.getSchemas().putIfAbsent(name, schema));
        for (var each : values()) {
            components.addResponses(each.name(), each.response());
        }
    }

    static List<ProblemResponses> of(String path, HttpMethod method, Operation operation) {
        var open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        var takesBody = operation.getRequestBody() != null;
        var asks = parameters(operation).anyMatch(each -> !"path".equals(each.getIn()));
        return Stream.of(values())
                .filter(each -> switch (each) {
                    case Conflict ->
                        path.endsWith("/actions") || path.contains("/tickets/") || mentions(operation, "If-Match");
                    case Stale -> mentions(operation, "If-Match");
                    case BadRequest, TooLarge -> takesBody;
                    case Invalid -> takesBody || asks;
                    case Unauthorized -> !open || path.endsWith("/session");
                    case Forbidden -> !open || method != HttpMethod.GET;
                    case NotFound -> path.contains("{");
                    case TooMany, Unavailable -> !open || method != HttpMethod.GET;
                })
                .toList();
    }

    private static boolean mentions(Operation operation, String header) {
        return parameters(operation).anyMatch(each -> header.equals(each.getName()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }

    private ApiResponse response() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var response = new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
        if (this == TooMany || this == Unavailable) {
            response.addHeaderObject("Retry-After", new Header().schema(new IntegerSchema().format("int32")));
        }
        return response;
    }
}
