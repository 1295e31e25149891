package id.suaraloket.https;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.10,          192.168.1.10,               true",
        "' 192.168.1.10 ',      192.168.1.10,               true",
        "fd00::10,              fd00:0:0:0:0:0:0:10,        true",
        "FD00:0:0:0:0:0:0:10,   fd00:0:0:0:0:0:0:10,        true",
        "PC-Loket,              pc-loket,                   false",
        "loket.lan,             loket.lan,                  false",
        "3loket.go.id,          3loket.go.id,               false",
    })
    void anAddressOrAName(String text, String value, boolean isAddress) {
        assertThat(Host.find(text)).contains(new Host(value, isAddress));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://192.168.1.10",
                "192.168.1.10:8443",
                "192.168.1",
                "192.168.1.300",
                "192.168.1.10/24",
                "*.lan",
                "loket.",
                "-loket",
                "lo ket",
                "lo_ket",
                ":",
                "fd00::1::2",
                "fe80::1%eth0",
                "kecamatan.é"
            })
    void nothingElse(String text) {
        assertThat(Host.find(text)).isEmpty();
    }
}
