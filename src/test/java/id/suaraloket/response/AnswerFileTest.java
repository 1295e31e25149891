package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {
    private static final String ID = "0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | answers.broken
            null | answers.broken
            `id;answers` | answers.broken
            [] | answers.broken
            {"format":"suara-loket-answers","version":1,"answers":[{"id":"x","response":{}} | answers.broken
            {"format":"suara-loket-answers","version":1,"answers":[]}} | answers.broken
            {} | answers.notAnswers
            {"answers":[]} | answers.notAnswers
            {"format":"suara-loket-answers","version":1,"answers":{}} | answers.notAnswers
            {"format":{"x":[]},"version":1,"answers":[]} | answers.notAnswers
            {"format":"suara-loket-answers","version":2,"answers":[]} | answers.otherVersion
            {"format":"suara-loket-answers","version":"1","answers":[]} | answers.otherVersion
            {"format":"suara-loket-answers","answers":[]} | answers.otherVersion
            """)
    void whatIsNoSuchFileIsRefusedAsAWhole(String file, String key) {
        isRefused(file, key);
    }

    @Test
    void whatIsNestedBeyondReasonIsRefused() {
        isRefused(file("[".repeat(100_000) + "]".repeat(100_000)), "answers.broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7
            null
            []
            {}
            {"id":"x","response":{}}
            {"id":7,"response":{}}
            {"id":"0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11"}
            {"id":"0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11","response":null}
            {"id":"0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11","response":"{}"}
            """)
    void anEntryThatIsNoAnswerIsToldByItsPlace(String entry) {
        AnswerFile file = read(file("{\"id\":\"" + ID + "\",\"response\":{}}," + entry));

        assertThat(file.answers()).containsExactly(new KeptAnswer(UUID.fromString(ID), 0, "{}"));
        assertThat(file.unreadable()).containsExactly(2);
    }

    @Test
    void anAnswerThatNoPutCouldHoldIsNone() {
        String large = "{\"id\":\"" + ID + "\",\"response\":{\"x\":\"" + "x".repeat(60_000) + "\"}}";

        assertThat(read(file(large)).unreadable()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"422,422", "0,0", "null,0", "'\"422\"',0", "7,0", "99999,0", "-422,0", "4e2,0"})
    void aStatusThatIsNoneIsNotTold(String refused, int status) {
        String entry = "{\"id\":\"" + ID + "\",\"refused\":" + refused + ",\"response\":{}}";

        assertThat(read(file(entry)).answers().get(0).refused()).isEqualTo(status);
    }

    @Test
    void theSameIsKnownHoweverItIsWrittenAndNothingOfItIsLost() {
        List<KeptAnswer> answers = read(file(Stream.of(
                                "{\"suggestion\":\"\u00e9 \ud83d\ude00\",\"n\":[12345678901234567890,4.0]}",
                                "{ \"suggestion\": \"\\u00E9 \\uD83D\\uDE00\", \"n\":\n[12345678901234567890, 4.0] }")
                        .map(response -> "{\"id\":\"" + ID + "\",\"response\":" + response + "}")
                        .collect(Collectors.joining(","))))
                .answers();

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(0).response())
                .isEqualTo("{\"suggestion\":\"\\u00E9 \\uD83D\\uDE00\",\"n\":[12345678901234567890,4.0]}");
        assertThat(answers.get(0).digest())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(
                        new KeptAnswer(UUID.randomUUID(), 0, answers.get(0).response()).digest());
    }

    private static String file(String entries) {
        return "{\"format\":\"suara-loket-answers\",\"version\":1,\"more\":{\"a\":[1]},\"answers\":[" + entries + "]}";
    }

    private static AnswerFile read(String file) {
        return AnswerFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void isRefused(String file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields()).containsExactly(FieldProblem.of("file", key)));
    }
}
