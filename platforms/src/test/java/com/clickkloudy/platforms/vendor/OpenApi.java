package com.clickkloudy.platforms.vendor;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A description in OpenAPI 3.0 or 3.1, or in its forerunner Swagger 2.0.
///
/// A request that the platform refused may be as wrong as it likes: tests send such on purpose.
final class OpenApi implements Description {
    private static final Pattern NAMED = Pattern.compile("\\{[^}]+}");

    private final List<Template> templates;
    private final RequestRules requests;
    private final AnswerRules answers;

    OpenApi(JsonNode document) {
        var schemas = new Schemas(document, dialect(document));
        var paths = Place.top(document).at("paths");
        this.templates = paths.names().stream()
                .map(path -> Template.of(path, paths.at(path)))
                .sorted(Comparator.comparing(Template::named))
                .toList();
        this.requests = new RequestRules(schemas);
        this.answers = new AnswerRules(schemas);
    }

    private static Dialect dialect(JsonNode document) {
        if (document.has("swagger")) {
            return Dialects.getDraft4();
        }
        return document.path("openapi").asString("").startsWith("3.0")
                ? Dialects.getOpenApi30()
                : Dialects.getOpenApi31();
    }

    @Override
    public List<String> deviations(Exchange exchange) {
        var asked = exchange.asked();
        var template = template(asked.path());
        if (template.isEmpty()) {
            return List.of(asked.method() + " " + asked.path() + " is not described");
        }
        var name = asked.method() + " " + template.get().path();
        var operation = template.get().place().at(asked.method().toLowerCase(Locale.ROOT));
        if (!operation.isThere()) {
            return List.of(name + " is not described");
        }
        var all = new ArrayList<String>();
        if (!exchange.answered().isRefusal()) {
            requests.deviations(template.get().place(), operation, asked)
                    .forEach(each -> all.add(name + " asks " + each));
        }
        answers.deviations(operation, exchange.answered()).forEach(each -> all.add(name + " answers " + each));
        return all;
    }

    private Optional<Template> template(String path) {
        return templates.stream()
                .filter(each -> each.pattern().matcher(path).matches())
                .findFirst();
    }

    /// @param named how many segments may be anything
    private record Template(String path, Pattern pattern, long named, Place place) {
        static Template of(String path, Place place) {
            var plain = path.replace(".", "\\.").replace("$", "\\$");
            var pattern = Pattern.compile(NAMED.matcher(plain).replaceAll("[^/]+"));
            return new Template(path, pattern, NAMED.matcher(path).results().count(), place);
        }
    }
}
