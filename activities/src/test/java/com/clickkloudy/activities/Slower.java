package com.clickkloudy.activities;

import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The real platforms with smaller limits, for whoever plans and for whoever asks: few posts are enough to reach them.
final class Slower {
    private final Map<PlatformId, List<Rate>> rates;
    private final AtomicInteger calls = new AtomicInteger();

    Slower(Map<PlatformId, List<Rate>> rates) {
        this.rates = rates;
    }

    /// @return how many calls came to something
    int calls() {
        return calls.get();
    }

    Platforms platforms(Collection<Connector> connectors) {
        return new Platforms(connectors.stream().map(this::connector).toList());
    }

    Budget budget(Budget real) {
        return new Budget() {
            @Override
            public Leave take(Ask ask) {
                return real.take(slower(ask));
            }

            @Override
            public void heard(Ask ask, Heard heard) {
                calls.incrementAndGet();
                real.heard(slower(ask), heard);
            }
        };
    }

    private Budget.Ask slower(Budget.Ask ask) {
        return new Budget.Ask(slower(ask.profile()), ask.whose(), ask.call(), ask.cost(), ask.purpose());
    }

    private Connector connector(Connector real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("profile")) {
                return slower(real.profile());
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        };
        var capabilities = real.getClass().getInterfaces();
        return (Connector) Proxy.newProxyInstance(Connector.class.getClassLoader(), capabilities, handler);
    }

    private Profile slower(Profile real) {
        return new Profile(
                real.id(),
                real.name(),
                real.availability(),
                real.evidence(),
                real.documentation(),
                real.checked(),
                real.connect(),
                real.limits(),
                rates.getOrDefault(real.id(), real.rates()),
                real.publishTimeout(),
                real.app(),
                real.keepsPrepared(),
                real.options(),
                real.pull());
    }
}
