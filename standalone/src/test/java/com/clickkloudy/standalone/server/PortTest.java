package com.clickkloudy.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {
    @Test
    void a_taken_port_is_named_with_what_it_is_for_and_how_to_choose_another() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = new Port(taken.getLocalPort(), "the web UI", "CLICKKLOUDY_PORT");

            assertThatThrownBy(port::mustBeFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("the web UI")
                    .hasMessageContaining("CLICKKLOUDY_PORT");
        }
    }

    @Test
    void a_port_taken_on_all_interfaces_is_taken_here_too() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = new Port(taken.getLocalPort(), "the web UI", "CLICKKLOUDY_PORT");

            assertThatThrownBy(port::mustBeFree).isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void a_free_port_is_free() {
        assertThatCode(() -> Port.free("anything").mustBeFree()).doesNotThrowAnyException();
    }

    @Test
    void a_free_port_is_none_that_outgoing_connections_are_given() {
        assertThat(Port.free("anything").number()).isLessThan(32_000);
    }

    @Test
    void a_port_taken_while_everything_starts_is_named_as_the_reason() {
        var deep = new IllegalStateException("standardService.failed", new BindException("Address already in use"));

        assertThat(CannotStart.reason(new IllegalStateException("Unable to start", deep)))
                .contains("port was taken")
                .contains("Address already in use");
    }

    @Test
    void a_number_that_is_no_port_is_refused_by_the_name_of_its_variable() {
        assertThatThrownBy(() -> new Port(70_000, "the web UI", "CLICKKLOUDY_PORT"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CLICKKLOUDY_PORT")
                .hasMessageContaining("70000");
    }
}
