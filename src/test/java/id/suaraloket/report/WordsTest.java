package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.web.Messages;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = new Words(new Messages(), Messages.DEFAULT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "87.10 | 86.68 | +0,42",
                "86.68 | 87.10 | \u22120,42",
                "87.10 | 87.10 | 0,00",
                "3.41 | 1.00 | +2,41"
            })
    void aChangeHasItsSignAndIsThatOfThePrintedFigures(BigDecimal now, BigDecimal then, String change) {
        assertThat(words.change(now, then)).isEqualTo(change);
    }
}
