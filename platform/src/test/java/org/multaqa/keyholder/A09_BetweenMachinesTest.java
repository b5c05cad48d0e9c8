package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.AbsentHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.sodium.SigningKey;

/** The three holders as they speak between machines: TLS by their own keys. */
@DisplayName("Between machines")
class A09_BetweenMachinesTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("holders and members speak TLS with pinned keys, in ceremonies and afterwards")
    void allOverTls() {
        try (SampleHolders three = SampleHolders.start(folder, true)) {
            Invitation invitation = three.newKey(1).getFirst();
            assertThat(invitation.circle().holder(1).isEncrypted()).isTrue();
            MemberKey amal = three.member("دار الأمل", 100, null);
            var function = new ObliviousFunction(invitation.group(), three.asked(invitation, amal));
            assertThat(function.evaluate(A01_AsksAndAnswersTest.keys(3))).hasSize(3);
        }
    }

    @Test
    @DisplayName("whoever answers at a holder's address without its key is found out, and named")
    void impostor() {
        try (SampleHolders three = SampleHolders.start(folder, true)) {
            Invitation invitation = three.newKey(1).getFirst();
            MemberKey amal = three.member("دار الأمل", 100, null);
            assertNotTheHolder(withOtherKey(invitation, 2), amal);
        }
    }

    @Test
    @DisplayName("on loopback too, where there is no TLS, an answer under another seal is refused")
    void impostorOnLoopback() {
        try (SampleHolders three = SampleHolders.start(folder, false)) {
            Invitation invitation = three.newKey(1).getFirst();
            MemberKey amal = three.member("دار الأمل", 100, null);
            assertNotTheHolder(withOtherKey(invitation, 2), amal);
        }
    }

    @Test
    @DisplayName("an older TLS is not spoken")
    void onlyTls13() throws Exception {
        try (SampleHolders three = SampleHolders.start(folder, true)) {
            SSLContext trusting = IdentityCertificate.client(three.holder(1).card().identity());
            try (SSLSocket socket =
                    (SSLSocket)
                            trusting.getSocketFactory().createSocket("127.0.0.1", three.port(1))) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            }
            SSLContext old = PinnedKey.context(key -> true);
            try (SSLSocket socket =
                    (SSLSocket) old.getSocketFactory().createSocket("127.0.0.1", three.port(1))) {
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
            }
        }
    }

    @Test
    @DisplayName("no card leads over plain HTTP to another machine, nor anywhere but to an address")
    void addresses() {
        for (String far :
                List.of(
                        "http://keys.example.org:8441",
                        "http://10.0.0.7:8441",
                        "http://127.0.0.1.example.org:8441",
                        "http://[2001:db8::7]:8441")) {
            A08_AtRestTest.assertRefused(() -> HolderCard.address(far), "keyholder.address-plain");
        }
        for (String none :
                List.of(
                        "",
                        "keys",
                        "ftp://keys",
                        "https://",
                        "https://a@b",
                        "https://a/b?c",
                        "x y")) {
            A08_AtRestTest.assertRefused(() -> HolderCard.address(none), "keyholder.address-unfit");
        }
        for (String near : List.of("http://127.0.0.1:1", "http://[::1]:1", "http://localhost:1")) {
            assertThat(HolderCard.address(near)).isEqualTo(URI.create(near));
        }
    }

    @Test
    @DisplayName("beyond loopback a holder speaks TLS whatever its operator says")
    void neverPlain() throws Exception {
        try (SampleHolders three = SampleHolders.start(folder, false);
                HolderServer open =
                        HolderServer.start(
                                three.holder(1),
                                new Ceremonies(three.holder(1)),
                                new RunningHolder.Listening("0.0.0.0", 0, false));
                SSLSocket socket =
                        (SSLSocket)
                                IdentityCertificate.client(three.holder(1).card().identity())
                                        .getSocketFactory()
                                        .createSocket("127.0.0.1", open.port())) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    @DisplayName("a certificate carries the holder's key and is well formed enough to be checked")
    void certificate() throws Exception {
        try (SigningKey key = SigningKey.fresh()) {
            X509Certificate certificate = (X509Certificate) IdentityCertificate.certificate(key);
            certificate.verify(certificate.getPublicKey());
            certificate.checkValidity();
            assertThat(certificate.getPublicKey().getEncoded()).endsWith(key.publicKey());
        }
    }

    @Test
    @DisplayName("an invitation that lost a letter on its way is refused before anyone is asked")
    void invitation() {
        try (SampleHolders three = SampleHolders.start(folder, false)) {
            String text = three.newKey(1).getFirst().written();
            List<String> faults = new ArrayList<>();
            for (int at = 0; at < text.length(); at += 7) {
                String other = text.substring(0, at) + text.substring(at + 1);
                try {
                    Invitation.read(other, "invitation");
                    faults.add(other);
                } catch (Refusal expected) {
                    continue;
                }
            }
            // Blanks at the ends of lines are all that may be lost.
            assertThat(faults).allMatch(other -> other.strip().equals(text.strip()));
            assertThat(Invitation.read(text.replace("\n", "\r\n"), "invitation").written())
                    .isEqualTo(text);
        }
    }

    private static Invitation withOtherKey(Invitation invitation, int number) {
        List<HolderCard> cards = new ArrayList<>(invitation.circle().holders());
        HolderCard real = cards.get(number - 1);
        try (SigningKey other = SigningKey.fresh()) {
            cards.set(
                    number - 1,
                    new HolderCard(number, real.name(), real.address(), other.publicKey()));
        }
        return new Invitation(new Circle(cards), invitation.group());
    }

    private static void assertNotTheHolder(Invitation pinned, MemberKey member) {
        try (RemoteKeyHolder second =
                new RemoteKeyHolder(
                        pinned,
                        2,
                        member,
                        Purpose.DESK_CHECK,
                        "A-1",
                        java.time.Clock.systemUTC())) {
            assertThatThrownBy(() -> second.evaluate(Asking.elements(1)))
                    .isInstanceOf(AbsentHolder.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            e -> {
                                assertThat(e.reason().key()).isEqualTo("keyholder.not-the-holder");
                                assertThat(e.reason().arguments())
                                        .containsEntry("name", SampleHolders.NAMES.get(1));
                            });
        }
    }
}
