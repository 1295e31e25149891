package id.suaraloket.https;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.suaraloket.web.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** A server that nobody looks after for years, and what it says when it needs somebody. */
class CertificateKeeperTest {
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final List<Host> HOSTS = AuthorityTest.hosts("192.168.1.10", "localhost");

    @TempDir
    private Path path;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Instant now = START;
    private CertificateFolder folder;
    private CertificateKeeper keeper;
    private Authority authority;

    @BeforeEach
    void make() throws Exception {
        logger().addAppender(log);
        log.start();
        folder = new CertificateFolder(path.resolve("https"));
        keeper = new CertificateKeeper(folder, new Messages(), new Moved());
        authority = Authority.make(HOSTS, START);
        folder.save(authority);
        folder.save(authority.issue(HOSTS, START));
    }

    @AfterEach
    void detach() {
        logger().detachAppender(log);
    }

    @Test
    void whereNothingWasMadeThereIsNothing() {
        CertificateKeeper other =
                new CertificateKeeper(new CertificateFolder(path.resolve("none")), new Messages(), Clock.systemUTC());
        other.look();

        assertThat(other.current()).isEmpty();
        assertThat(log.list).isEmpty();
    }

    @Test
    void renewsByItselfWhenHalfIsOverForTheSameHostsAndUnderTheSameAuthority() throws Exception {
        keeper.look();
        ServerCertificate first = keeper.current().orElseThrow();
        now = START.plus(Duration.ofDays(197));
        keeper.look();
        assertThat(keeper.current()).contains(first);

        now = START.plus(Duration.ofDays(200));
        keeper.look();
        ServerCertificate second = keeper.current().orElseThrow();

        assertThat(second.ends()).isEqualTo(now.plus(Duration.ofDays(397)));
        assertThat(second.hosts()).isEqualTo(HOSTS);
        assertThat(second.chain().get(1)).isEqualTo(authority.issuer());
        assertThat(folder.findServer()).contains(second);
        assertThat(said()).containsExactly("Sertifikat HTTPS diperbarui.");
    }

    @Test
    void afterYearsInACupboardItStartsWithANewOne() {
        now = START.plus(Duration.ofDays(1000));
        keeper.look();

        assertThat(keeper.current().orElseThrow().ends()).isAfter(now.plus(Duration.ofDays(390)));
    }

    @Test
    void theServerIsHandedEachCertificateOnce() throws Exception {
        keeper.look();
        List<KeyStore> handed = new ArrayList<>();
        Flux.from(keeper.getKeyStore()).subscribe(handed::add);
        keeper.look();
        assertThat(handed).hasSize(1);

        folder.save(authority.issue(HOSTS, START));
        keeper.look();
        assertThat(handed).hasSize(2);
        assertThat(handed.get(1).getCertificateChain("server")).hasSize(2);
    }

    @Test
    void withoutItsAuthoritysKeyItWarnsOnceFromSixtyDaysBeforeTheEnd() throws Exception {
        Files.delete(path.resolve("https/authority.pem"));
        now = START.plus(Duration.ofDays(330));
        keeper.look();
        assertThat(said()).isEmpty();

        now = START.plus(Duration.ofDays(340));
        keeper.look();
        keeper.look();
        assertThat(said()).singleElement().asString().contains("berakhir pada 2027-12-22", "certificate");

        now = START.plus(Duration.ofDays(400));
        keeper.look();
        assertThat(said()).hasSize(2).last().asString().contains("sudah berakhir");
        assertThat(keeper.current())
                .as("goes on: a tablet may be told to accept it")
                .isPresent();
    }

    @Test
    void nearItsOwnEndTheAuthorityGivesNothingBetter() {
        now = authority.ends().minus(Duration.ofDays(30));
        keeper.look();

        assertThat(keeper.current().orElseThrow().ends()).isEqualTo(authority.ends());
        assertThat(said()).last().asString().contains("tidak dapat diperbarui sendiri");
    }

    @Test
    void aDamagedFileIsOneLineAndLeavesWhatTheServerHas() throws Exception {
        keeper.look();
        for (String damage : List.of("", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")) {
            Files.writeString(path.resolve("https/server.pem"), damage);
            keeper.look();
            keeper.look();
        }

        assertThat(keeper.current()).isPresent();
        assertThat(said())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("tidak terbaca").doesNotContain("\n"));
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** Stands where the test puts it. */
    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(CertificateKeeper.class);
    }
}
