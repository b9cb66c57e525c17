package com.clickkloudy.workflows.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.Unrecorded;
import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ApplicationFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireTest {
    private final DataConverter sealed = Wire.sealedBy(new Mask());
    private final DataConverter plain = Readable.payloads();

    @Test
    void a_sealed_value_is_unreadable_and_comes_back_whole() {
        var said = PostAnswer.unrecorded(new Unrecorded(
                3,
                Optional.of("at://secret-id"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(7)),
                Optional.of(FailureKind.REFUSED),
                Optional.empty(),
                Optional.empty()));

        var payload = sealed.toPayload(said).orElseThrow();

        assertThat(new String(payload.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret-id", "UNRECORDED", "json/plain");
        assertThat(sealed.fromPayload(payload, PostAnswer.class, PostAnswer.class))
                .isEqualTo(said);
    }

    @Test
    void a_failures_message_and_stack_trace_are_unreadable() {
        var thrown = new IllegalStateException("a secret text", new RuntimeException("an inner secret"));

        var failure = sealed.exceptionToFailure(thrown);

        assertThat(failure.toString())
                .doesNotContain("secret text")
                .doesNotContain("inner secret")
                .doesNotContain("WireTest.java");
        assertThat(sealed.failureToException(failure)).hasMessageContaining("a secret text");
    }

    @Test
    void the_details_of_a_failure_are_unreadable() {
        Failure failure = sealed.exceptionToFailure(ApplicationFailure.newFailure("hidden", "REFUSED", "a detail"));

        assertThat(failure.toString()).doesNotContain("hidden").doesNotContain("a detail");
        assertThat(failure.getApplicationFailureInfo().getType()).isEqualTo("REFUSED");
    }

    @Test
    void fields_that_are_not_known_are_passed_over() {
        var read = read("""
                {"kind":"ACCEPTED","failure":null,"again":5.0,"unrecorded":null,"added_later":{"a":1}}""");

        assertThat(read).isEqualTo(PostAnswer.accepted(Duration.ofSeconds(5)));
    }

    @Test
    void a_field_that_an_old_payload_lacks_is_empty() {
        assertThat(read("""
                {"kind":"PUBLISHED"}""")).isEqualTo(PostAnswer.of(PostAnswer.Kind.PUBLISHED));
    }

    @Test
    void a_payload_that_an_operator_wrote_is_read_as_it_is() {
        var written = plain.toPayload("by hand").orElseThrow();

        assertThat(sealed.fromPayload(written, String.class, String.class)).isEqualTo("by hand");
    }

    @Test
    void a_payload_that_another_installation_sealed_is_refused() {
        var foreign = sealed.toPayload("text").orElseThrow().toBuilder()
                .setData(ByteString.copyFromUtf8("foreign"))
                .build();

        assertThatThrownBy(() -> sealed.fromPayload(foreign, String.class, String.class))
                .hasStackTraceContaining("Not sealed here.");
    }

    private PostAnswer read(String json) {
        var payload = Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(json))
                .build();
        return plain.fromPayload(payload, PostAnswer.class, PostAnswer.class);
    }
}
