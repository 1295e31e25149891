package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.suaraloket.https.HttpsAddress;
import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    private static final HttpRequest<?> REQUEST = HttpRequest.GET("/staff");

    /** Asked only where the request itself came over HTTPS; {@code OfficeNetworkIT} does that. */
    private static final HttpsAddress UNASKED = null;

    @Test
    void theSettingComesFirstAndLosesItsSlash() {
        assertThat(new PublicAddress("https://skm.example.go.id/", request -> "http://other", UNASKED).of(REQUEST))
                .isEqualTo("https://skm.example.go.id");
        assertThat(new PublicAddress(" https://example.go.id/skm ", request -> "http://other", UNASKED).of(REQUEST))
                .isEqualTo("https://example.go.id/skm");
    }

    @Test
    void withoutASettingItIsTheAddressOfTheRequest() {
        assertThat(new PublicAddress(" ", request -> "http://192.168.1.5:8080", UNASKED).of(REQUEST))
                .isEqualTo("http://192.168.1.5:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"skm.example.go.id", "ftp://example.go.id", "https://", "https://example.go.id/?a=b", "a b"})
    void aSettingThatIsNoAddressStopsTheStart(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(setting, request -> "", UNASKED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,    true",
        "http://LOCALHOST,         true",
        "http://127.0.0.1:8080,    true",
        "http://127.8.0.1,         true",
        "http://[::1]:8080,        true",
        "http://0.0.0.0:8080,      true",
        "http://demo.localhost,    true",
        "http://192.168.1.5:8080,  false",
        "https://skm.example.go.id, false",
        "http://127.example.id,    false",
        "http://localhost.go.id,   false",
    })
    void anAddressOfThisMachineAloneIsUselessOnAPhone(String address, boolean local) {
        assertThat(PublicAddress.isLocal(address)).isEqualTo(local);
    }
}
