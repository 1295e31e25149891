package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathDataTest {
    @ParameterizedTest
    @CsvSource({
        "M1 2h3v4h-3z,            1,  2,   3, 4",
        "M1 2H4V6H1Z,             1,  2,   3, 4",
        "m1 2l3 0l0 4z,           1,  2,   3, 4",
        "M1 2L4 2L4 6z,           1,  2,   3, 4",
        "M-1.5 .5h2v2,         -1.5, 0.5,  2, 2",
        "M0 0h2v2zM4 4h1v1,       0,  0,   5, 5",
        "M2 2h2v2zl-1 -1,         1,  1,   3, 3",
        "M1 1c0 0 2 4 4 4,        1,  1,   4, 4",
        "M1 1C1 1 3 5 5 5,        1,  1,   4, 4",
    })
    void drawsWhatThePathSays(String path, double x, double y, double width, double height) {
        assertThat(PathData.parse(path).getBounds2D()).isEqualTo(new Rectangle2D.Double(x, y, width, height));
    }

    @Test
    void anEmptyPathDrawsNothing() {
        assertThat(PathData.parse("").getBounds2D().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1 2q1 1 2 2", "1 2", "M1 2 3 4", "M1", "M1 2l3", "M1 2;h3"})
    void refusesWhatItWouldDrawWrongly(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> PathData.parse(path));
    }
}
