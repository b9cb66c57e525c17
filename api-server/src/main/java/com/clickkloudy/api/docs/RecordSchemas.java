package com.clickkloudy.api.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whatever a record does not hold as an `Optional` is required: the same rule by which bodies are read.
@Component
@Order
final class RecordSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        recordOf(type).ifPresent(found -> {
            if (schema != null) {
                complete(defined(schema, context), found);
            }
        });
        return schema;
    }

    /// A record that is one of several shapes in JSON has none of its own.
    private static void complete(Schema<?> schema, Class<?> type) {
        if (schema.getOneOf() == null) {
            schema.setRequired(required(type));
        } else {
            schema.setProperties(null);
        }
    }

    private static Optional<Class<?>> recordOf(AnnotatedType type) {
        JavaType java = Json.mapper().constructType(type.getType());
        return Optional.<Class<?>>of(java.getRawClass()).filter(Class::isRecord);
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return Optional.<Schema<?>>ofNullable(context.getDefinedModels().get(name))
                .orElse(schema);
    }

    /// @return what a type says of itself, if it does
    private static List<String> required(Class<?> type) {
        var said = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (said != null && said.requiredProperties().length > 0) {
            return List.of(said.requiredProperties());
        }
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordSchemas::name)
                .toList();
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }
}
