package id.suaraloket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.0.1",
                "8.0.33",
                "8.4.3",
                "9.1.0-commercial",
                "8.0.36-28",
                "8.0.30-Vitess",
                "5.5.5-10.6.0-MariaDB",
                "5.5.5-10.11.6-MariaDB-0+deb12u1",
                "11.4.2-MariaDB-ubu2404"
            })
    void serversThatSkipLockedRowsAreTaken(String version) {
        assertThatCode(() -> ServerVersion.parse(version).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.7.44-log",
                "8.0.0-dmr",
                "5.5.5-10.5.23-MariaDB",
                "10.3.39-MariaDB-0+deb10u2",
                "8.0.11-TiDB-v7.5.1",
                "5.5.5",
                "unheard of"
            })
    void serversThatDoNotAreRefusedByName(String version) {
        assertThatThrownBy(() -> ServerVersion.parse(version).check())
                .isInstanceOfSatisfying(
                        UnfitServerException.class,
                        refused -> assertThat(refused.version()).isEqualTo(version));
    }
}
