package com.clickkloudy.platforms.vendor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Fails a test in which something was asked or answered otherwise than the vendor describes it, and a test class that
/// allows what never happens.
public final class HeldToDescription implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Namespace HERE = Namespace.create(HeldToDescription.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(HERE).computeIfAbsent(Folder.class, any -> new Folder());
        context.getStore(HERE).put(Memory.class, new Memory());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        memory(context).ran(context.getRequiredTestMethod().getName());
        var watched = (Watched) context.getRequiredTestInstance();
        var unexpected = watched.vendors().stream()
                .flatMap(vendor -> unexpected(context, vendor, watched.exchanges()).stream())
                .toList();
        if (!unexpected.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The vendor describes it otherwise:\n" + String.join("\n", unexpected));
        }
    }

    private static Set<String> unexpected(ExtensionContext context, Vendor vendor, List<Exchange> exchanges) {
        return folder(context)
                .find(vendor)
                .map(description -> {
                    var deviations = exchanges.stream()
                            .filter(vendor::speaksOf)
                            .flatMap(exchange -> description.deviations(vendor.described(exchange)).stream())
                            .distinct()
                            .toList();
                    return memory(context).unexpected(vendor, deviations);
                })
                .orElse(Set.of());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var idle = memory(context).idle(context.getRequiredTestClass());
        if (!idle.isEmpty()) {
            throw new AssertionError("Allowed and never met:\n" + String.join("\n", idle));
        }
    }

    private static Folder folder(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(HERE).get(Folder.class, Folder.class));
    }

    private static Memory memory(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(HERE).get(Memory.class, Memory.class));
    }
}
