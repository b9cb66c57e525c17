package com.clickkloudy.api.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// The length of a list in an `Optional` is read as that of each of its items: it is put back. No item of ours has a
/// length of its own.
@Component
final class ListLengths implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        document.getComponents().getSchemas().values().forEach(ListLengths::mend);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(List::stream)
                .forEach(parameter -> mend(parameter.getSchema()));
    }

    @SuppressWarnings("rawtypes") // as the library's maps have it
    private static void mend(Schema schema) {
        var items = schema.getItems();
        if (items != null && items.getMaxLength() != null) {
            schema.setMaxItems(items.getMaxLength());
            items.setMaxLength(null);
            items.setMinLength(null);
        }
        var properties = ((Schema<?>) schema).getProperties();
        if (properties != null) {
            properties.values().forEach(ListLengths::mend);
        }
    }
}
