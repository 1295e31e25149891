package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A silent tablet is told of by mail, on a real mail server: once, and again after it was heard of. */
class SilenceMailsTest {
    private static final Map<String, Object> SETTINGS = Map.of(
            "suaraloket.address", "https://skm.example.go.id",
            "suaraloket.silence.delay", "50ms",
            "suaraloket.mail.user", "skm@example.go.id",
            "suaraloket.mail.password", "rahasia",
            "suaraloket.mail.to", "petugas@example.go.id, camat@example.go.id");

    private final GreenMail server = new GreenMail(setup());

    @BeforeEach
    void start() {
        server.start();
        server.setUser("skm@example.go.id", "rahasia");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aSilentTabletIsToldOfOnceUntilItIsHeardOfAgain() throws Exception {
        try (Office office = office()) {
            OfficeFixture.of(office, "uji").services("ktp").kiosk("UJ2222");
            CounterTablet tablet = CounterTablet.enrol(office, "UJ2222");
            CounterTablet.enrol(office, "UJ2222").report("{}");
            tablet.report("{}");
            Thread.sleep(300);
            assertThat(received()).isZero();
            silence(office, tablet);

            waitUntil(this::received, 2);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Tablet di Loket tidak memberi kabar (Kecamatan Uji)");
            assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(2);
            assertThat(mail.getContent().toString())
                    .contains("sejak 1 Jan 2026 07:00 WIB", "https://skm.example.go.id/staff/points/UJ2222");
            Thread.sleep(500);
            assertThat(received()).as("one to each of two").isEqualTo(2);

            tablet.report("{}");
            waitUntil(() -> office.count("SELECT COUNT(*) FROM tablet WHERE silence_told_at IS NULL"), 2);
            silence(office, tablet);
            waitUntil(this::received, 4);
        }
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgain() throws Exception {
        try (Office office = office()) {
            server.stop();
            OfficeFixture.of(office, "uji").services("ktp").kiosk("UJ2222");
            silence(office, CounterTablet.enrol(office, "UJ2222"));
            Thread.sleep(300);
            server.start();
            server.setUser("skm@example.go.id", "rahasia");

            waitUntil(this::received, 2);
        }
    }

    /** The name is not one that is known to be this machine's. */
    @Test
    void aPasswordGoesToAnotherMachineEncryptedOrNotAtAll() throws Exception {
        try (Office office = office("LOCALHOST")) {
            OfficeFixture.of(office, "uji").services("ktp").kiosk("UJ2222");
            silence(office, CounterTablet.enrol(office, "UJ2222"));
            Thread.sleep(500);

            assertThat(received()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.go.id, a@b.id, c@d.id, SUARALOKET_MAIL_SERVER",
        "http://mail.example.go.id, a@b.id, c@d.id, SUARALOKET_MAIL_SERVER",
        "smtp://mail.example.go.id, '', c@d.id, SUARALOKET_MAIL_FROM",
        "smtp://mail.example.go.id, siapa, c@d.id, SUARALOKET_MAIL_FROM",
        "smtp://mail.example.go.id, a@b.id, petugas, SUARALOKET_MAIL_TO"
    })
    void aWrongSettingStopsTheStartAndIsNamed(String address, String from, String to, String setting) {
        Map<String, Object> settings =
                Map.of("suaraloket.mail.server", address, "suaraloket.mail.from", from, "suaraloket.mail.to", to);

        assertThatThrownBy(() -> Office.onH2(settings).close())
                .hasRootCauseInstanceOf(Exception.class)
                .hasMessageContaining(setting);
    }

    private static ServerSetup setup() {
        ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    /** The same when the server is started again. */
    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Office office() {
        return office("127.0.0.1");
    }

    private Office office(String host) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put(
                "suaraloket.mail.server",
                "smtp://" + host + ":" + server.getSmtp().getPort());
        return Office.onH2(settings);
    }

    private static void silence(Office office, CounterTablet tablet) throws SQLException {
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE tablet SET seen_at = TIMESTAMP '2026-01-01 00:00:00' WHERE id = '" + tablet.id() + "'");
        }
    }

    private long received() {
        return server.getReceivedMessages().length;
    }

    private static void waitUntil(LongSupplier count, long wanted) throws InterruptedException {
        for (int attempt = 0; count.getAsLong() != wanted; attempt++) {
            assertThat(attempt).as("waiting for " + wanted).isLessThan(400);
            Thread.sleep(50);
        }
    }
}
