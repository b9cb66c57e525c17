package com.clickkloudy.simulator.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.simulator.http.Json;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DagCborTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 00",
                "23 | 17",
                "24 | 1818",
                "1000 | 1903e8",
                "1000000000000 | 1b000000e8d4a51000",
                "-1 | 20",
                "-1000 | 3903e7",
                "true | f5",
                "null | f6",
                "\"IETF\" | 6449455446",
                "[1,[2,3]] | 8201820203",
                "{\"bb\":2,\"a\":1} | a261610162626202"
            })
    void values_are_written_as_the_specification_gives_them(String json, String hex) {
        assertThat(HexFormat.of().formatHex(DagCbor.write(Json.read(json)))).isEqualTo(hex);
    }

    @Test
    void the_order_of_names_makes_no_difference() {
        byte[] one = DagCbor.write(Json.read("{\"text\":\"x\",\"$type\":\"t\"}"));
        byte[] other = DagCbor.write(Json.read("{\"$type\":\"t\",\"text\":\"x\"}"));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void a_link_is_a_tag_around_the_identifier() {
        var written =
                DagCbor.write(Json.read("{\"$link\":\"bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e\"}"));

        assertThat(HexFormat.of().formatHex(written))
                .isEqualTo("d82a58250001551220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
    }

    @Test
    void a_fraction_is_refused() {
        assertThatThrownBy(() -> DagCbor.write(Json.read("1.5"))).isInstanceOf(XrpcError.class);
    }
}
