package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OlahDataFormulasTest {
    @Test
    void theBandsAreThoseOfTheRegulation() {
        assertThat(OlahDataFormulas.mutu("B4"))
                .isEqualTo("IF(ISNUMBER(B4),IF(B4>=88.31,\"A\",IF(B4>=76.61,\"B\",IF(B4>=65,\"C\",\"D\"))),\"-\")");
        assertThat(OlahDataFormulas.kinerja("B4"))
                .isEqualTo("IF(ISNUMBER(B4),IF(B4>=88.31,\"Sangat baik\",IF(B4>=76.61,\"Baik\","
                        + "IF(B4>=65,\"Kurang baik\",\"Tidak baik\"))),\"-\")");
    }

    @Test
    void aSumIsAsLongAsExcelOpens() {
        assertThat(OlahDataFormulas.sum(List.of())).isEqualTo("0");
        assertThat(OlahDataFormulas.sum(List.of("A1", "B1"))).isEqualTo("A1+B1");
        assertThat(OlahDataFormulas.sum(Collections.nCopies(4096, "1"))).hasSize(8191);
        assertThatThrownBy(() -> OlahDataFormulas.sum(Collections.nCopies(4097, "1")))
                .isInstanceOf(OlahDataTrouble.class);
    }
}
