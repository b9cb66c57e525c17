package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Budget.Purpose;
import com.clickkloudy.platforms.kit.Asker;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A connector that lets the kit know on whose behalf it is called. It has the capabilities of the one behind it,
/// so that nobody who calls, and no connector, can forget to say.
final class OnBehalf implements InvocationHandler {
    private final Connector connector;

    private OnBehalf(Connector connector) {
        this.connector = connector;
    }

    static Connector of(Connector connector) {
        var capabilities = new LinkedHashSet<Class<?>>();
        collect(connector.getClass(), capabilities);
        return (Connector) Proxy.newProxyInstance(
                Connector.class.getClassLoader(), capabilities.toArray(Class<?>[]::new), new OnBehalf(connector));
    }

    private static void collect(@Nullable Class<?> type, Set<Class<?>> capabilities) {
        if (type == null) {
            return;
        }
        Arrays.stream(type.getInterfaces())
                .filter(Connector.class::isAssignableFrom)
                .forEach(capabilities::add);
        collect(type.getSuperclass(), capabilities);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var asker = asker(method, arguments == null ? new Object[0] : arguments);
        return ScopedValue.where(Asker.CURRENT, asker).call(() -> call(method, arguments));
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connector, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static Asker asker(Method method, @Nullable Object[] arguments) {
        if (arguments.length > 0 && arguments[0] instanceof Job job) {
            return Asker.of(job.account(), job.credentials(), Purpose.POSTS);
        }
        if (arguments.length > 1
                && arguments[0] instanceof Account account
                && arguments[1] instanceof Credentials credentials) {
            return Asker.of(account, credentials, purpose(method));
        }
        return Asker.nobody();
    }

    /// A sign-in is renewed for posts that wait for it.
    private static Purpose purpose(Method method) {
        return method.getDeclaringClass() == Refreshes.class ? Purpose.POSTS : Purpose.OTHER;
    }
}
