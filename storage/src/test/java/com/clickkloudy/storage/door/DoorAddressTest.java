package com.clickkloudy.storage.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorAddressTest {
    private static final URI HERE = URI.create("http://127.0.0.1:8080");

    @Test
    void a_door_stands_below_the_public_address() {
        var address = new DoorAddress(Optional.of(URI.create("https://social.example.org/")), false);

        assertThat(address.obstacle("DEV")).isEmpty();
        assertThat(address.of(new Secret("key"))).isEqualTo(URI.create("https://social.example.org/m/key"));
    }

    @Test
    void where_the_address_is_not_public_the_reason_is_told_and_what_helps() {
        assertThat(new DoorAddress(Optional.of(HERE), false).obstacle("DEV").orElseThrow())
                .contains("DEV fetches files", "does not begin with https", "CLICKKLOUDY_URL");
        assertThat(new DoorAddress(Optional.empty(), true).obstacle("DEV").orElseThrow())
                .contains("none is set");
    }

    @Test
    void in_the_sandbox_every_address_of_this_machine_will_do() {
        assertThat(new DoorAddress(Optional.of(HERE), true).obstacle("DEV")).isEmpty();
    }
}
