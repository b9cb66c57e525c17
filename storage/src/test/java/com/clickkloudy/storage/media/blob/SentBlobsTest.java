package com.clickkloudy.storage.media.blob;

import static com.clickkloudy.storage.media.MediaStoreContract.WORKSPACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.blob.models.BlobMetrics;
import com.azure.storage.blob.models.BlobServiceProperties;
import com.clickkloudy.storage.media.DirectUploads;
import com.clickkloudy.storage.media.DirectUploads.Address;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.MediaStoreContract;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.Ticket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentBlobsTest {
    private final Ticket.Id ticket = new Ticket.Id(UUID.randomUUID());
    private final byte[] bytes = MediaStoreContract.random(300_000);
    private final MediaStore store = store(Azurite.secure().byKey(), Signing::byAccount);
    private final DirectUploads direct = store.direct().orElseThrow();

    static Stream<Arguments> signIns() {
        return Stream.of(
                Arguments.of("the account's key", store(Azurite.secure().byKey(), Signing::byAccount)),
                Arguments.of("an identity", store(Azurite.secure().byIdentity(), Signing::byIdentity)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signIns")
    void what_is_sent_to_the_address_is_hashed_and_kept(String signIn, MediaStore signed) throws Exception {
        var sent = signed.direct().orElseThrow();
        var hash = MediaStoreContract.hashOf(bytes);
        assertThat(sent.size(WORKSPACE, ticket)).as(signIn).isEmpty();

        assertThat(put(sent.address(WORKSPACE, ticket, soon()), bytes)).isEqualTo(201);

        assertThat(sent.size(WORKSPACE, ticket)).hasValue(bytes.length);
        try (var staged = sent.stage(WORKSPACE, ticket)) {
            assertThat(staged.hash()).isEqualTo(hash);
            assertThat(staged.bytes()).isEqualTo(bytes.length);
            staged.keep("image/png");
        }
        sent.discard(WORKSPACE, ticket);
        assertThat(sent.size(WORKSPACE, ticket)).isEmpty();
        assertThat(signed.open(WORKSPACE, hash)).hasBinaryContent(bytes);
    }

    @Test
    void the_address_lets_nobody_read_or_write_anything_else() throws Exception {
        var address = direct.address(WORKSPACE, ticket, soon());
        put(address, bytes);
        var other = address.uri()
                .toString()
                .replace(ticket.toString(), UUID.randomUUID().toString());

        assertThat(address.uri().getQuery()).contains("spr=https").doesNotContain("http,");
        assertThat(status(HttpRequest.newBuilder(address.uri()).GET())).isEqualTo(403);
        assertThat(status(HttpRequest.newBuilder(address.uri()).DELETE())).isEqualTo(403);
        assertThat(put(new Address(URI.create(other), address.headers()), bytes))
                .isEqualTo(403);
        assertThat(address).hasToString("Address[redacted]");
    }

    @Test
    void a_file_may_be_sent_in_blocks() throws Exception {
        var address = direct.address(WORKSPACE, ticket, soon());
        var first = Arrays.copyOf(bytes, 200_000);
        var rest = Arrays.copyOfRange(bytes, 200_000, bytes.length);
        var list = "<BlockList><Latest>MDAwMDAw</Latest><Latest>MDAwMDAx</Latest></BlockList>";

        assertThat(put(address, "&comp=block&blockid=MDAwMDAx", rest)).isEqualTo(201);
        assertThat(put(address, "&comp=block&blockid=MDAwMDAw", first)).isEqualTo(201);
        assertThat(put(address, "&comp=blocklist", list.getBytes(UTF_8))).isEqualTo(201);

        try (var staged = direct.stage(WORKSPACE, ticket)) {
            assertThat(staged.hash()).isEqualTo(MediaStoreContract.hashOf(bytes));
        }
    }

    private static int put(Address address, String more, byte[] bytes) throws Exception {
        return put(new Address(URI.create(address.uri() + more), Map.of()), bytes);
    }

    @Test
    void a_page_may_send_there_where_the_account_allows_its_origin() throws Exception {
        var rule = new BlobCorsRule()
                .setAllowedOrigins("https://kloudy.example")
                .setAllowedMethods("PUT,OPTIONS")
                .setAllowedHeaders("content-type,x-ms-*")
                .setExposedHeaders("")
                .setMaxAgeInSeconds(3600);
        Azurite.secure()
                .byKey()
                .setProperties(new BlobServiceProperties()
                        .setCors(List.of(rule))
                        .setHourMetrics(new BlobMetrics().setVersion("1.0").setEnabled(false)));
        var address = direct.address(WORKSPACE, ticket, soon());
        assertThat(address.uri()).asString().startsWith(direct.origin().toString());

        var asked = HttpRequest.newBuilder(address.uri())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type");

        assertThat(status(asked.copy().header("Origin", "https://kloudy.example")))
                .isEqualTo(200);
        assertThat(status(asked.copy().header("Origin", "https://other.example")))
                .isEqualTo(403);
    }

    @Test
    void an_address_ends() throws Exception {
        var address = direct.address(WORKSPACE, ticket, Instant.now().minusSeconds(1));

        assertThat(put(address, bytes)).isEqualTo(403);
    }

    @Test
    void what_the_sender_changes_after_it_was_hashed_is_not_kept() throws Exception {
        var address = direct.address(WORKSPACE, ticket, soon());
        put(address, bytes);

        try (var staged = direct.stage(WORKSPACE, ticket)) {
            put(address, MediaStoreContract.random(300_001));

            assertThatThrownBy(() -> staged.open(Span.all()).readAllBytes()).isInstanceOf(IOException.class);
            assertThatThrownBy(staged::keep).isInstanceOf(IOException.class).hasMessageContaining("changed");
        }
        assertThat(store.size(WORKSPACE, MediaStoreContract.hashOf(bytes))).isEmpty();
    }

    @Test
    void where_nothing_arrived_there_is_nothing_to_keep() throws Exception {
        assertThatThrownBy(() -> direct.stage(WORKSPACE, ticket)).isInstanceOf(NoSuchFileException.class);
        direct.discard(WORKSPACE, ticket);
    }

    private static MediaStore store(BlobServiceClient service, Signing.Of signing) {
        var container = service.getBlobContainerClient("media-" + UUID.randomUUID());
        return BlobMedia.in(new BlobAccount(container, signing.of(service)));
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(15));
    }

    private static int put(Address address, byte[] bytes) throws Exception {
        var request = HttpRequest.newBuilder(address.uri()).PUT(BodyPublishers.ofByteArray(bytes));
        address.headers().forEach(request::header);
        return status(request);
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return Azurite.secure()
                .http()
                .send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
