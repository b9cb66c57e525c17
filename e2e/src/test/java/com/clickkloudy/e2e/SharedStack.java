package com.clickkloudy.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the one [Stack] to every test that asks for it. It is started for the first and stopped after the last.
final class SharedStack implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Stack.class, type -> started(), Stack.class);
    }

    /// Stopped also where the tests are broken off.
    private static Stack started() {
        var stack = Stack.start();
        Runtime.getRuntime().addShutdownHook(new Thread(stack.program()::close));
        return stack;
    }
}
