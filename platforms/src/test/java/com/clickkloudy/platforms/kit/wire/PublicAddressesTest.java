package com.clickkloudy.platforms.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "100::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2001::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "5f00::1"
            })
    void an_address_of_our_own_network_is_no_public_one(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255",
                "168.63.129.17", "169.253.255.255", "172.15.255.255", "172.32.0.1", "192.167.255.255", "198.17.255.255",
                "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2001:200::1", "2a00:1450:4001::1", "2003::1",
                "64:ff9b::101:101", "2002:101:101::1"
            })
    void an_address_of_the_internet_is_a_public_one(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_with_one_private_address_is_refused_whole() throws UnknownHostException {
        var found = new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
        var addresses = new PublicAddresses((host, port) -> false, host -> found);

        assertThatThrownBy(() -> addresses.resolve("mixed.example", 443)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void an_allowed_host_may_be_anywhere_but_only_on_its_port() throws UnknownHostException {
        var addresses = new PublicAddresses((host, port) -> host.equals("inside.example") && port == 8443, host ->
                new InetAddress[] {InetAddress.getByName("10.0.0.1")});

        assertThat(addresses.resolve("inside.example", 8443))
                .containsExactly(new InetSocketAddress(InetAddress.getByName("10.0.0.1"), 8443));
        assertThatThrownBy(() -> addresses.resolve("inside.example", 443)).isInstanceOf(UnknownHostException.class);
    }
}
