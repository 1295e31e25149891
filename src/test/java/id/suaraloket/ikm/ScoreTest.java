package id.suaraloket.ikm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void oneToFourAreScores(int value) {
        assertThat(Score.of(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 5, 44})
    void nothingElseIsAScore(int value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.of(value))
                .withMessageContaining(Integer.toString(value));
    }
}
