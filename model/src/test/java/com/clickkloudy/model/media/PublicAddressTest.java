package com.clickkloudy.model.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://social.example.org",
                "https://social.example.org:8443",
                "https://203.0.113.7",
                "https://100.128.0.1",
                "https://[2001:db8::7]"
            })
    void what_stands_on_the_internet_can_be_fetched_from(String address) {
        assertThat(PublicAddress.obstacle(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://social.example.org",
                "https://localhost:8080",
                "https://kloudy",
                "https://kloudy.local",
                "https://KLOUDY.LAN",
                "https://kloudy.home.arpa",
                "https://127.0.0.1:8080",
                "https://10.1.2.3",
                "https://172.16.0.1",
                "https://192.168.178.2",
                "https://169.254.169.254",
                "https://100.64.0.1",
                "https://0.0.0.0",
                "https://[::1]",
                "https://[fe80::1]",
                "https://[fd00::1]"
            })
    void what_stands_in_one_network_cannot(String address) {
        assertThat(PublicAddress.obstacle(URI.create(address))).isPresent();
    }
}
