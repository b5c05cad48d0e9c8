package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.sodium.SigningKey;

/** What a holder shows browsers, in which members ask from the page of a hub. */
@DisplayName("From a browser")
class A10_FromABrowserTest {
    @TempDir private Path folder;

    @Test
    @DisplayName(
            "with a certificate for browsers, these are shown it, and programs still the own key")
    void forBrowsers() throws Exception {
        WebCertificate web = webCertificate();
        SSLContext browser = SSLContext.getInstance("TLSv1.3");
        browser.init(null, trusting(web), null);
        try (SampleHolders three = SampleHolders.start(folder, false)) {
            HolderCard card = three.holder(1).card();
            try (HolderServer open =
                    HolderServer.start(
                            three.holder(1),
                            new Ceremonies(three.holder(1)),
                            new RunningHolder.Listening("127.0.0.1", 0, true, Pages.NONE, web))) {
                try (SSLSocket socket =
                        (SSLSocket)
                                browser.getSocketFactory().createSocket("127.0.0.1", open.port())) {
                    socket.startHandshake();
                    assertThat(socket.getSession().getPeerCertificates()[0].getPublicKey())
                            .extracting(java.security.Key::getAlgorithm)
                            .isEqualTo("EC");
                }
                HolderCard there =
                        new HolderCard(
                                1,
                                card.name(),
                                URI.create("https://127.0.0.1:" + open.port()),
                                card.identity());
                try (HolderLine line = new HolderLine(there)) {
                    assertThat(line.isThere(java.time.Duration.ofSeconds(20))).isTrue();
                }
            }
        }
        WebCertificate wrong = new WebCertificate(web.key(), web.chain());
        A08_AtRestTest.assertRefused(
                () -> IdentityCertificate.server(SigningKey.fresh(), wrong),
                "keyholder.certificate-unreadable");
    }

    private WebCertificate webCertificate() throws Exception {
        Path store = folder.resolve("web.p12");
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "web",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=keys.example.org",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-storepass",
                                "example",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "example".toCharArray());
        return new WebCertificate(
                pem("chain.pem", "CERTIFICATE", keys.getCertificate("web").getEncoded()),
                pem(
                        "key.pem",
                        "PRIVATE KEY",
                        keys.getKey("web", "example".toCharArray()).getEncoded()));
    }

    private Path pem(String name, String kind, byte[] content) throws Exception {
        String text =
                "-----BEGIN "
                        + kind
                        + "-----\n"
                        + Base64.getMimeEncoder().encodeToString(content)
                        + "\n-----END "
                        + kind
                        + "-----\n";
        return Files.writeString(folder.resolve(name), text);
    }

    private static TrustManager[] trusting(WebCertificate web) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var in = Files.newInputStream(web.chain())) {
            trusted.setCertificateEntry(
                    "web", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        return managers.getTrustManagers();
    }

    @Test
    @DisplayName("a page of a hub that is named is answered in a browser, and of no other")
    void pages() throws Exception {
        Pages pages = Pages.from(List.of("https://union.example.org/"));
        for (String none :
                List.of("union.example.org", "http://union.example.org", "https://a/b")) {
            A08_AtRestTest.assertRefused(() -> Pages.from(List.of(none)), "keyholder.page-unfit");
        }
        try (SampleHolders three = SampleHolders.start(folder, false);
                HolderServer open =
                        HolderServer.start(
                                three.holder(1),
                                new Ceremonies(three.holder(1)),
                                new RunningHolder.Listening("127.0.0.1", 0, false, pages, null))) {
            assertThat(asked(open, "OPTIONS", "https://union.example.org")).startsWith("204 https");
            assertThat(asked(open, "OPTIONS", "https://elsewhere.example.org")).isEqualTo("403 ");
            assertThat(asked(open, "POST", "https://elsewhere.example.org")).isEqualTo("403 ");
            assertThat(asked(open, "POST", "https://union.example.org"))
                    .isEqualTo("400 https://union.example.org");
        }
    }

    /** What a browser is told: the status, and whose page may read the answer. */
    private static String asked(HolderServer open, String method, String page) throws Exception {
        // The JDK's client sets no header Origin, and browsers set it themselves.
        try (Socket socket = new Socket("127.0.0.1", open.port())) {
            String request =
                    method
                            + " /evaluate HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: "
                            + page
                            + "\r\nContent-Length: 1\r\n\r\nx";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            String allowed =
                    answer.lines()
                            .filter(l ->
                                    l.toLowerCase(Locale.ROOT)
                                            .startsWith("access-control-allow-origin"))
                            .map(l -> l.substring(l.indexOf(' ') + 1))
                            .findFirst()
                            .orElse("");
            return answer.substring(9, 12) + " " + allowed;
        }
    }
}
