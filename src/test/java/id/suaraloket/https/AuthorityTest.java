package id.suaraloket.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final List<Host> HOSTS = hosts("192.168.1.10", "survei.kecamatan.go.id", "36.66.1.2");
    private static Authority authority;

    @BeforeAll
    static void make() throws Exception {
        authority = Authority.make(HOSTS, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.10,                true",
        "192.168.77.1,                true",
        "10.200.3.4,                  true",
        "172.31.0.1,                  true",
        "127.0.0.1,                   true",
        "fd12:3456::1,                true",
        "localhost,                   true",
        "loket.lan,                   true",
        "pc.local,                    true",
        "loket.internal,              true",
        "loket.home.arpa,             true",
        "survei.kecamatan.go.id,      true",
        "36.66.1.2,                   true",
        "36.66.1.3,                   false",
        "172.32.0.1,                  false",
        "8.8.8.8,                     false",
        "2001:4860:4860::8888,        false",
        "kecamatan.go.id,             false",
        "example.com,                 false",
        "lan.example.com,             false",
        "notlan,                      false",
        "home.arpa.example.com,       false",
    })
    void itVouchesForPrivateNetworksAndForWhatItWasMadeFor(String host, boolean permitted) {
        assertThat(authority.permits(Host.find(host).orElseThrow())).isEqualTo(permitted);
    }

    @Test
    void theRootSignsOneIssuerAndThatOneServersAlone() throws Exception {
        authority.issuer().verify(authority.root().getPublicKey());

        assertThat(authority.root().getBasicConstraints()).isEqualTo(1);
        assertThat(authority.issuer().getBasicConstraints()).isZero();
        assertThat(authority.issuer().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        for (X509Certificate certificate : List.of(authority.root(), authority.issuer())) {
            assertThat(certificate.getCriticalExtensionOIDs()).contains("2.5.29.30");
        }
    }

    @Test
    void theKeyOfTheRootIsNotKept() {
        assertThat(authority.root().getPublicKey())
                .isNotEqualTo(authority.issuer().getPublicKey());
        assertThat(List.of(Authority.class.getRecordComponents()))
                .extracting(component -> component.getType().getSimpleName())
                .containsExactly("PrivateKey", "X509Certificate", "X509Certificate");
    }

    @Test
    void aServersCertificateIsGoodForThirteenMonthsAndNeverLongerThanItsAuthority() throws Exception {
        assertThat(authority.issue(HOSTS, NOW).ends()).isEqualTo(NOW.plus(Duration.ofDays(397)));
        Instant late = authority.ends().minus(Duration.ofDays(20));
        assertThat(authority.issue(HOSTS, late).ends()).isEqualTo(authority.ends());
    }

    @Test
    void aServersCertificateNamesItsHostsInTheirOrderAndHasAKeyOfItsOwn() throws Exception {
        ServerCertificate certificate = authority.issue(HOSTS, NOW);

        assertThat(certificate.hosts()).isEqualTo(HOSTS);
        assertThat(certificate.key()).isNotEqualTo(authority.key());
        assertThat(certificate.chain().get(0).getPublicKey())
                .isNotEqualTo(authority.issue(HOSTS, NOW).chain().get(0).getPublicKey());
        certificate.chain().get(0).verify(authority.issuer().getPublicKey());
    }

    static List<Host> hosts(String... texts) {
        return List.of(texts).stream()
                .map(text -> Host.find(text).orElseThrow())
                .toList();
    }
}
