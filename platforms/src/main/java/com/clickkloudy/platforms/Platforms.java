package com.clickkloudy.platforms;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Rate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The front door: every platform that this installation can speak to.
public final class Platforms {
    private final Map<PlatformId, Connector> connectors;
    private final Map<PlatformId, Connector> counted;

    public Platforms(Collection<Connector> connectors) {
        this.connectors = connectors.stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.profile().id(), Function.identity()));
        this.counted = connectors.stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.profile().id(), OnBehalf::of));
    }

    /// @return in the order of their slugs
    public List<Connector> all() {
        return counted.values().stream()
                .sorted(Comparator.comparing(each -> each.profile().id().slug()))
                .toList();
    }

    public Optional<Connector> find(PlatformId id) {
        return Optional.ofNullable(counted.get(id));
    }

    /// @return the platform's connector as the wanted capability; empty if it lacks it, or if there is no such platform
    public <T> Optional<T> find(PlatformId id, Class<T> capability) {
        return find(id).filter(capability::isInstance).map(capability::cast);
    }

    /// @return how often each platform lets itself be called, where it says so
    public Map<PlatformId, List<Rate>> rates() {
        return connectors.values().stream()
                .map(Connector::profile)
                .filter(profile -> !profile.rates().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Profile::id, Profile::rates));
    }

    /// @return the platform's mark as SVG: our own drawing, in one colour; empty if there is no such platform
    public Optional<byte[]> icon(PlatformId id) {
        return Optional.ofNullable(connectors.get(id)).map(Platforms::icon);
    }

    private static byte[] icon(Connector connector) {
        try (var in = connector.getClass().getResourceAsStream("icon.svg")) {
            return Objects.requireNonNull(in, "A connector needs an icon.svg beside it.")
                    .readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("An icon could not be read.", failed);
        }
    }
}
