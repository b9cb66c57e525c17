package com.clickkloudy.platforms.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class TelegramRefusalsTest {

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(textBlock = """
                    400, Bad Request: message is too long, Refused, /text
                    400, Bad Request: message caption is too long, Refused, /text
                    400, Bad Request: message text is empty, Refused, /text
                    400, Bad Request: can't parse entities: bad tag, Refused, /text
                    400, Bad Request: PHOTO_INVALID_DIMENSIONS, Refused, /media
                    400, Bad Request: IMAGE_PROCESS_FAILED, Refused, /media
                    400, Bad Request: file of size 11 bytes is too big for a photo, Refused, /media
                    400, Bad Request: file must be non-empty, Refused, /media
                    413, Request Entity Too Large, Refused, /media
                    400, Bad Request: something new, Refused,
                    400, Bad Request: chat not found, Forbidden,
                    400, Bad Request: need administrator rights in the channel chat, Forbidden,
                    400, Bad Request: not enough rights to send photos to the chat, Forbidden,
                    400, Bad Request: CHAT_WRITE_FORBIDDEN, Forbidden,
                    400, Bad Request: CHAT_ADMIN_REQUIRED, Forbidden,
                    403, Forbidden: bot was kicked from the channel chat, Forbidden,
                    403, Forbidden: bot is not a member of the channel chat, Forbidden,
                    401, Unauthorized, SignedOut,
                    404, Not Found, SignedOut,
                    """)
    void a_refusal_means(int code, String said, String kind, String field) {
        var failure = failure(code, refusal(code, said));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure instanceof Failure.Refused refused ? refused.field() : Optional.empty())
                .isEqualTo(Optional.ofNullable(field));
    }

    @Test
    void a_refusal_under_a_good_status_is_one_all_the_same() {
        var kicked = failure(200, refusal(403, "Forbidden: bot was kicked from the channel chat"));
        var busy = failure(200, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":35}}");

        assertThat(kicked).isInstanceOf(Failure.Forbidden.class);
        assertThat(kicked.message())
                .isEqualTo("Telegram says: bot was kicked from the channel chat. "
                        + "Make the bot an administrator that may post messages, then connect again.");
        assertThat(busy).isEqualTo(new Failure.Throttled(Duration.ofSeconds(35), "Telegram asks to wait 35 seconds."));
    }

    @Test
    void a_group_that_moved_names_its_new_id() {
        var moved = "{\"ok\":false,\"error_code\":400,\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}";

        assertThat(failure(400, moved))
                .isEqualTo(new Failure.Forbidden(
                        "The group became a supergroup. Connect it by its new id, -1001234567890."));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "200, {\"ok\":true}",
        "200, {\"ok\":false}",
        "500, {\"ok\":false}",
        "429, {\"ok\":false}",
        "200, {}",
        "404, <html>",
        "200, {\"ok\":\"false\"}"
    })
    void the_usual_table_holds_for(int status, String body) {
        assertThat(TelegramRefusals.meaning(reply(status, body))).isEmpty();
    }

    private static String refusal(int code, String said) {
        return Json.object()
                .with("ok", false)
                .with("error_code", code)
                .with("description", said)
                .toString();
    }

    private static Failure failure(int status, String body) {
        return TelegramRefusals.meaning(reply(status, body)).orElseThrow();
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, new HttpHeaders(), body);
    }
}
