package com.clickkloudy.storage.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import reactor.core.publisher.Mono;

/// A real Azurite, which plays Azure Blob Storage, once for this JVM; `tools/azurite/build` prints the command that
/// starts it. It ends with the JVM, as nobody holds its standard input then.
public final class Azurite {
    /// Of every Azurite.
    private static final String ACCOUNT = "devstoreaccount1";

    /// Of every Azurite: no secret.
    private static final String KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static final String PASSWORD = "of this test's certificate";
    private final String address;
    private final HttpClient trusting;

    private Azurite(List<String> options, HttpClient trusting) {
        this.address = start(options);
        this.trusting = trusting;
    }

    /// Without encryption: it takes the account's key alone.
    public static Azurite plain() {
        return Plain.ONE;
    }

    /// With encryption, by a certificate of its own: it takes the account's key and any sign-in.
    static Azurite secure() {
        return Secure.ONE;
    }

    /// @return how one signs in with the account's key
    public String connection() {
        return "DefaultEndpointsProtocol=" + address.replaceAll(":.*", "") + ";AccountName=" + ACCOUNT + ";AccountKey="
                + KEY + ";BlobEndpoint=" + endpoint();
    }

    private String endpoint() {
        return address + "/" + ACCOUNT;
    }

    /// @return a client that trusts this Azurite
    HttpClient http() {
        return trusting;
    }

    BlobServiceClient byKey() {
        return client().connectionString(connection()).buildClient();
    }

    /// Signed in as somebody whom Azurite believes by their word.
    BlobServiceClient byIdentity() {
        TokenCredential somebody = asked -> Mono.fromSupplier(Azurite::token);
        return client().endpoint(endpoint()).credential(somebody).buildClient();
    }

    /// As in production, but for whom it trusts and how patient it is.
    BlobServiceClientBuilder client() {
        return BlobAccount.client(HttpClient.newBuilder().sslContext(trusting.sslContext()))
                .retryOptions(BlobAccount.retries(2));
    }

    private static AccessToken token() {
        var now = Instant.now();
        var until = now.plusSeconds(3600);
        var claims = String.format(Locale.ROOT, """
                {"aud": "https://storage.azure.com", "iss": "https://sts.windows.net/00000000-0000-0000-0000-000000000001/",
                "oid": "00000000-0000-0000-0000-000000000002", "tid": "00000000-0000-0000-0000-000000000001",
                "iat": %1$d, "nbf": %1$d, "exp": %2$d}""", now.getEpochSecond() - 60, until.getEpochSecond());
        var token = part("{\"alg\": \"none\", \"typ\": \"JWT\"}") + "." + part(claims) + "." + part("unsigned");
        return new AccessToken(token, until.atOffset(ZoneOffset.UTC));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String start(List<String> options) {
        try {
            var process = new ProcessBuilder(command(options))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var line = Optional.ofNullable(process.inputReader().readLine());
            return line.map(json -> json.replaceAll(".*\"(https?://[^\"]+)\".*", "$1"))
                    .orElseThrow(() -> new AssertionError("Azurite did not start."));
        } catch (IOException failed) {
            throw new UncheckedIOException("Azurite did not start.", failed);
        }
    }

    private static List<String> command(List<String> options) {
        var environment = System.getenv();
        var caches = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        var cache = environment.getOrDefault("CLICKKLOUDY_CACHE", caches + "/clickkloudy");
        var command = new ArrayList<String>();
        command.add(Stream.concat(
                        Stream.ofNullable(environment.get("CLICKKLOUDY_AZURITE"))
                                .map(Path::of),
                        Stream.of(Path.of(cache, "bin", "azurite")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Azurite: run tools/azurite/build once."))
                .toString());
        command.addAll(options);
        return command;
    }

    private static final class Plain {
        static final Azurite ONE = new Azurite(List.of(), HttpClient.newHttpClient());
    }

    private static final class Secure {
        static final Azurite ONE = start();

        private static Azurite start() {
            try {
                var file = certificate();
                var options = List.of("--cert=" + file, "--pwd=" + PASSWORD);
                return new Azurite(
                        options, HttpClient.newBuilder().sslContext(trust(file)).build());
            } catch (IOException | InterruptedException | GeneralSecurityException failed) {
                throw new IllegalStateException("There is no certificate for Azurite.", failed);
            }
        }

        private static Path certificate() throws IOException, InterruptedException {
            var folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "azurite");
            var file = folder.resolve("azurite.pfx");
            var made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "azurite",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=127.0.0.1",
                            "-ext",
                            "san=ip:127.0.0.1",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IOException("keytool ended with " + made);
            }
            return file;
        }

        private static SSLContext trust(Path file) throws IOException, GeneralSecurityException {
            var known = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("azurite", known.getCertificate("azurite"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        }
    }
}
