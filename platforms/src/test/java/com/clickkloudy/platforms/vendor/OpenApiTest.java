package com.clickkloudy.platforms.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Conditions;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
    private static final String REEF = """
            {"openapi":"3.1.0","paths":{
              "/fish":{"post":{
                "parameters":[{"in":"query","name":"depth","required":true,"schema":{"type":"integer"}}],
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Fish"}}}},
                "responses":{"201":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Fish"}}}},
                             "4XX":{"content":{"application/json":{"schema":{"type":"object","required":["error"]}}}}}}},
              "/fish/{name}":{"get":{"responses":{"200":{}}}},
              "/fish/mine":{"delete":{"responses":{"204":{}}}}},
             "components":{"schemas":{"Fish":{"type":"object","required":["name"],
              "properties":{"name":{"type":"string"},"fins":{"type":"integer"},"home":{"type":"string","format":"uri"}}}}}}
            """;

    private final Description reef = new OpenApi(Json.read(REEF));

    @Test
    void what_is_asked_and_answered_as_described_is_no_deviation() {
        assertThat(reef.deviations(posted("depth=3", "{\"name\":\"Nemo\"}", Answer.json(201, Map.of("name", "Nemo")))))
                .isEmpty();
    }

    @Test
    void an_address_or_a_method_that_nobody_described_is_one() {
        assertThat(reef.deviations(exchange("GET", "/whales", "", "", Answer.empty(200))))
                .containsExactly("GET /whales is not described");
        assertThat(reef.deviations(exchange("PUT", "/fish/12", "", "", Answer.empty(200))))
                .containsExactly("PUT /fish/{name} is not described");
    }

    @Test
    void an_address_of_its_own_goes_before_one_with_a_name_in_it() {
        assertThat(reef.deviations(exchange("DELETE", "/fish/mine", "", "", Answer.empty(204))))
                .isEmpty();
    }

    @Test
    void parameters_that_are_missing_unknown_or_wrong_are_deviations() {
        var nemo = Answer.json(201, Map.of("name", "Nemo"));

        assertThat(reef.deviations(posted("", "{\"name\":\"Nemo\"}", nemo)))
                .containsExactly("POST /fish asks without query parameter depth");
        assertThat(reef.deviations(posted("depth=deep&colour=red", "{\"name\":\"Nemo\"}", nemo)))
                .anyMatch(each -> each.equals("POST /fish asks with an unknown parameter colour"))
                .anyMatch(each -> each.startsWith("POST /fish asks parameter depth"));
    }

    @Test
    void a_body_with_wrong_missing_or_unknown_fields_is_a_deviation() {
        var nemo = Answer.json(201, Map.of("name", "Nemo"));

        assertThat(reef.deviations(posted("depth=3", "{\"fins\":\"two\",\"gills\":1}", nemo)))
                .anyMatch(each -> each.equals("POST /fish asks with an unknown field gills"))
                .anyMatch(each -> each.startsWith("POST /fish asks body") && each.contains("'name'"))
                .anyMatch(each -> each.startsWith("POST /fish asks body/fins"));
        assertThat(reef.deviations(exchange("POST", "/fish", "depth=3", "", nemo)))
                .containsExactly("POST /fish asks without a body");
    }

    @Test
    void an_answer_that_is_not_described_is_a_deviation() {
        assertThat(reef.deviations(posted("depth=3", "{\"name\":\"Nemo\"}", Answer.json(200, Map.of()))))
                .containsExactly("POST /fish answers 200, which is not described");
        assertThat(reef.deviations(
                        posted("depth=3", "{\"name\":\"Nemo\"}", Answer.json(201, Map.of("name", "N", "home", "a b")))))
                .singleElement()
                .asString()
                .startsWith("POST /fish answers 201 /home");
        assertThat(reef.deviations(posted("depth=3", "{\"name\":\"Nemo\"}", Answer.html(201, "<p>Nemo</p>"))))
                .singleElement()
                .asString()
                .startsWith("POST /fish answers 201 of type text/html");
    }

    @Test
    void what_was_refused_may_have_been_wrong_and_the_refusal_may_not() {
        assertThat(reef.deviations(posted("", "{}", Answer.json(422, Map.of("error", "No name")))))
                .isEmpty();
        assertThat(reef.deviations(posted("", "{}", Answer.json(422, Map.of()))))
                .singleElement()
                .asString()
                .startsWith("POST /fish answers 422");
    }

    @Test
    void a_form_is_read_as_the_object_that_it_stands_for() {
        var form = exchange("POST", "/fish", "depth=3", "name=Nemo&fins=2", Answer.json(201, Map.of("name", "Nemo")));

        assertThat(reef.deviations(form))
                .singleElement()
                .asString()
                .startsWith("POST /fish asks with a body of type application/x-www-form-urlencoded");
    }

    private static Exchange posted(String query, String body, Answer answer) {
        return exchange("POST", "/fish", query, body, answer);
    }

    private static Exchange exchange(String method, String path, String query, String body, Answer answer) {
        var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        var request = new Request(1, method, path, query, Map.of("Content-Type", List.of(type)), body.getBytes(UTF_8));
        return Exchange.of(
                new Call(request, new Operation(method + path, Kind.READ), Map.of(), Conditions.USUAL), answer);
    }
}
