package com.clickkloudy.storage.media.blob;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.options.BlobContainerCreateOptions;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.blob.BlobSettings.Access;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/// One container of a storage account, and the sign-in there.
final class BlobAccount {
    /// For one call with all that is tried for it.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    /// For the container, when it is first needed: a process may start while the account is away.
    private static final Duration A_LOOK = Duration.ofSeconds(30);

    /// For whoever asks how things are.
    private static final Duration A_GLANCE = Duration.ofSeconds(5);

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private final BlobContainerClient container;
    private final Signing signing;
    private volatile boolean made;

    BlobAccount(BlobContainerClient container, Signing signing) {
        this.container = container;
        this.signing = signing;
    }

    static BlobAccount of(BlobSettings settings) {
        return switch (settings.access()) {
            case Access.Key(var connection) -> of(byKey(connection), settings, Signing::byAccount);
            case Access.Identity(var endpoint) ->
                of(
                        client().endpoint(endpoint.toString()).credential(new DefaultAzureCredentialBuilder().build()),
                        settings,
                        Signing::byIdentity);
        };
    }

    private static BlobAccount of(BlobServiceClientBuilder client, BlobSettings settings, Signing.Of signing) {
        var service = client.buildClient();
        return new BlobAccount(service.getBlobContainerClient(settings.container()), signing.of(service));
    }

    /// What the client says of a wrong one may repeat it, so it is not passed on.
    private static BlobServiceClientBuilder byKey(Secret connection) {
        try {
            return client().connectionString(connection.reveal());
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(
                    "The connection string for media cannot be read. Copy it once more from the storage account.");
        }
    }

    /// How every account is spoken to: what fails for a moment is tried again by the client, and no call waits for
    /// ever.
    static BlobServiceClientBuilder client(HttpClient.Builder java) {
        var http = new JdkHttpClientBuilder(java)
                .connectionTimeout(TO_CONNECT)
                .responseTimeout(A_MINUTE)
                .readTimeout(A_MINUTE)
                .writeTimeout(A_MINUTE);
        return new BlobServiceClientBuilder().httpClient(http.build()).retryOptions(retries(4));
    }

    private static BlobServiceClientBuilder client() {
        return client(HttpClient.newBuilder());
    }

    static RequestRetryOptions retries(int tries) {
        return new RequestRetryOptions(
                RetryPolicyType.EXPONENTIAL, tries, A_MINUTE, Duration.ofMillis(500), Duration.ofSeconds(5), null);
    }

    /// What is written beside a blob's bytes.
    static Map<String, String> metadata(Sha256 hash) {
        return Map.of("sha256", hash.hex());
    }

    BlobContainerClient container() {
        return container;
    }

    BlobClient blob(String name) {
        return container.getBlobClient(name);
    }

    /// Makes the container where it is missing.
    void make() throws IOException {
        if (!made) {
            Asking.ask(() -> exists(A_LOOK)
                    || container
                            .createIfNotExistsWithResponse(new BlobContainerCreateOptions(), A_LOOK, Context.NONE)
                            .getValue());
            made = true;
        }
    }

    private boolean exists(Duration within) {
        return container.existsWithResponse(within, Context.NONE).getValue();
    }

    /// Something went wrong: perhaps the container went away.
    void doubt() {
        made = false;
    }

    boolean answers() {
        try {
            return Asking.ask(() -> exists(A_GLANCE));
        } catch (IOException away) {
            return false;
        }
    }

    String sign(BlobClient blob, BlobServiceSasSignatureValues what) throws IOException {
        return Asking.ask(() -> signing.sign(blob, what));
    }
}
