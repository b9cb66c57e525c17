package com.clickkloudy.platforms;

import com.clickkloudy.simulator.http.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How an answer comes to be nearly right.
enum Garbling {
    NOTHING_SAID {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.nullNode();
        }
    },
    ALL_NUMBERS {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.numberNode(7);
        }
    },
    ALL_LISTS {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
    },
    HALF_MISSING {
        @Override
        JsonNode of(JsonNode value) {
            return value;
        }

        @Override
        void thin(ObjectNode object) {
            var names = List.copyOf(object.propertyNames());
            for (var index = 0; index < names.size(); index += 2) {
                object.remove(names.get(index));
            }
        }
    };

    abstract JsonNode of(JsonNode value);

    void thin(ObjectNode object) {}

    /// @return the same body, garbled where it is a JSON object
    String garbled(String body) {
        return body.startsWith("{") ? inside(Json.read(body)).toString() : body;
    }

    private JsonNode inside(JsonNode node) {
        if (node instanceof ObjectNode object) {
            thin(object);
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, inside(object.path(name))));
            return object;
        }
        if (node instanceof ArrayNode array) {
            var other = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> other.add(inside(each)));
            return other;
        }
        return of(node);
    }
}
