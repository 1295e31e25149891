package id.suaraloket.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups of respondents the public is told. */
class PublicFormTest {
    @ParameterizedTest
    @CsvSource({
        // groups, others, told
        "a5 b5, 0, ab",
        "a98 b90, 3, ab",
        "a50 b4, 0, ''",
        "a50 b40 c4, 0, a",
        "a50 b4, 1, a",
        "a50 b3, 1, ''",
        "a50 b3, 2, a",
        "a50 b2 c3, 0, a",
        "a4, 0, ''",
        "a4 b4 c50 d60, 0, d",
        "a4 b3 c50 d60, 0, cd",
        "a1 b1 c1 d1 e1 f9 g70, 0, g",
        "a8 b9 c1, 0, b",
        "a9, 0, a"
    })
    void smallGroupsAreNotToldAndCannotBeReckoned(String groups, long others, String told) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        Arrays.stream(groups.split(" "))
                .forEach(group -> sizes.put(group.substring(0, 1), Long.parseLong(group.substring(1))));

        assertThat(String.join("", PublicForm.told(sizes, others))).isEqualTo(told);
    }
}
