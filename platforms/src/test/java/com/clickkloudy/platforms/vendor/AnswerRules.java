package com.clickkloudy.platforms.vendor;

import com.clickkloudy.platforms.vendor.Exchange.Answered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an operation of a description may answer.
final class AnswerRules {
    private final Schemas schemas;

    AnswerRules(Schemas schemas) {
        this.schemas = schemas;
    }

    List<String> deviations(Place operation, Answered answered) {
        var status = Integer.toString(answered.status());
        var described = described(operation.at("responses"), answered);
        return described
                .map(response -> body(response, answered).stream()
                        .map(each -> status + " " + each)
                        .toList())
                .orElseGet(() -> List.of(status + ", which is not described"));
    }

    /// A platform that says no under a good status describes that as its default.
    private static Optional<Place> described(Place responses, Answered answered) {
        var status = Integer.toString(answered.status());
        var order = answered.isRefusal() && answered.status() < 400
                ? Stream.of("default", status)
                : Stream.of(status, status.charAt(0) + "XX", "default");
        return order.map(responses::at).filter(Place::isThere).findFirst();
    }

    private List<String> body(Place response, Answered answered) {
        var content = response.at("content");
        if (!content.isThere()) {
            return schema(response.at("schema"), answered);
        }
        if (answered.body().length == 0) {
            return List.of("without a body");
        }
        var media = Content.of(content, answered.type());
        if (!media.isThere()) {
            return List.of(
                    "of type " + answered.type() + ", not " + content.node().propertyNames());
        }
        return schema(media.at("schema"), answered);
    }

    private List<String> schema(Place schema, Answered answered) {
        return schema.isThere()
                ? answered.json().map(json -> schemas.errors(schema, json)).orElse(List.of())
                : List.of();
    }
}
