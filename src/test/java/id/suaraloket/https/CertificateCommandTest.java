package id.suaraloket.https;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @TempDir
    private Path path;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private CertificateFolder folder;

    @BeforeEach
    void listen() {
        folder = new CertificateFolder(path.resolve("data/https"));
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void leave() {
        System.setOut(OUT);
        System.setErr(ERR);
    }

    @Test
    void makesAnAuthorityAndACertificateForTheAddressAndForTheComputerItself() throws Exception {
        assertThat(run(NOW, "192.168.1.10", "loket.lan")).isEqualTo(Command.DONE);

        assertThat(folder.findServer().orElseThrow().hosts())
                .isEqualTo(AuthorityTest.hosts("192.168.1.10", "loket.lan", "localhost", "127.0.0.1"));
        assertThat(said()).contains("Otoritas baru, berlaku sampai 2036", "Sidik jari (SHA-256): ");
        assertThat(Files.readString(folder.root()))
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .doesNotContain("KEY");
    }

    @Test
    void anotherTimeItRenewsUnderTheSameAuthority() throws Exception {
        run(NOW, "192.168.1.10");
        String root = Files.readString(folder.root());
        Instant later = NOW.plus(Duration.ofDays(1000));

        assertThat(run(later)).isEqualTo(Command.DONE);
        assertThat(folder.findServer().orElseThrow().ends()).isEqualTo(later.plus(Duration.ofDays(397)));
        assertThat(folder.findServer().orElseThrow().hosts())
                .isEqualTo(AuthorityTest.hosts("192.168.1.10", "localhost", "127.0.0.1"));
        assertThat(run(later, "192.168.1.20")).isEqualTo(Command.DONE);
        assertThat(folder.findServer().orElseThrow().hosts())
                .isEqualTo(AuthorityTest.hosts("192.168.1.20", "localhost", "127.0.0.1"));
        assertThat(folder.root()).hasContent(root);
        assertThat(said()).contains("Otoritas yang sama");
    }

    @Test
    void withoutAnAddressItProposesThoseOfTheComputerAndMakesNothing() {
        assertThat(run(NOW)).isEqualTo(Command.MISUSED);

        assertThat(said()).startsWith("Sebutkan alamat");
        assertThat(said().lines().skip(1)).hasSameSizeAs(OwnHosts.list());
        assertThat(path.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsNoAddressIsNamed() {
        assertThat(run(NOW, "192.168.1.10", "https://loket.lan")).isEqualTo(Command.FOUND);

        assertThat(said()).contains("\"https://loket.lan\"");
        assertThat(path.resolve("data")).doesNotExist();
    }

    @Test
    void neverAnotherAuthorityWhereTabletsTrustOne() throws Exception {
        run(NOW, "192.168.1.10");
        String server = Files.readString(path.resolve("data/https/server.pem"));

        assertThat(run(NOW, "example.com")).isEqualTo(Command.FOUND);
        assertThat(said()).contains("tidak boleh menjamin \"example.com\"");
        assertThat(run(NOW.plus(Duration.ofDays(4000)), "192.168.1.10")).isEqualTo(Command.FOUND);
        assertThat(said()).contains("Otoritas ini berakhir pada 2036");
        Files.delete(path.resolve("data/https/authority.pem"));
        assertThat(run(NOW, "192.168.1.10")).isEqualTo(Command.FOUND);
        assertThat(said()).contains("tidak ada authority.pem");
        assertThat(path.resolve("data/https/server.pem")).hasContent(server);
    }

    @Test
    void aDamagedFileIsOneLine() throws Exception {
        run(NOW, "192.168.1.10");
        Files.writeString(path.resolve("data/https/authority.pem"), "rusak");
        said.reset();

        assertThat(run(NOW, "192.168.1.10")).isEqualTo(Command.FOUND);
        assertThat(said().lines()).singleElement().asString().contains("tidak dapat dibaca");
    }

    private int run(Instant now, String... arguments) {
        return new CertificateCommand(folder, new Messages(), Clock.fixed(now, ZoneOffset.UTC)).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
