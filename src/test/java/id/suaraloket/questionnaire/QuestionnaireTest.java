package id.suaraloket.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTest {
    private static final List<String> FOUR = List.of("Buruk", "Cukup", "Baik", "Sangat baik");
    private static final Unsur WAKTU = new Unsur("U1", "waktu", "Waktu Penyelesaian");
    private static final Unsur SARANA = new Unsur("U2", "sarana", "Sarana dan Prasarana");
    private static final Question Q1 = new Question("q1", "waktu", "Kecepatan", FOUR);
    private static final Question Q2 = new Question("q2", "sarana", "Kebersihan", FOUR);
    private static final Question Q3 = new Question("q3", "waktu", "Ketepatan", FOUR);

    @Test
    void findsAQuestionByItsCodeAndTheQuestionsOfAnUnsurInTheOrderTheyAreAsked() {
        Questionnaire questionnaire = of(List.of(WAKTU, SARANA), List.of(Q1, Q2, Q3));
        assertThat(questionnaire.findQuestion("q2")).contains(Q2);
        assertThat(questionnaire.findQuestion("q4")).isEmpty();
        assertThat(questionnaire.getUnsur("sarana")).isEqualTo(SARANA);
        assertThat(questionnaire.questionsOf("waktu")).containsExactly(Q1, Q3);
    }

    @Test
    void anUnsurItDoesNotMeasureIsAnErrorAndNotAnEmptyAnswer() {
        Questionnaire questionnaire = of(List.of(WAKTU), List.of(Q1));
        assertThatThrownBy(() -> questionnaire.getUnsur("sarana"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("sarana");
        assertThatThrownBy(() -> questionnaire.questionsOf("sarana")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void twoQuestionsOfOneCodeAreRefused() {
        Question again = new Question("q1", "sarana", "Kebersihan", FOUR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(WAKTU, SARANA), List.of(Q1, again)))
                .withMessageContaining("'q1' twice");
    }

    @Test
    void twoUnsurOfOneKeyOrOneNumberAreRefused() {
        Unsur sameKey = new Unsur("U2", "waktu", "Waktu");
        Unsur sameNumber = new Unsur("U1", "sarana", "Sarana");
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(WAKTU, sameKey), List.of(Q1)));
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(WAKTU, sameNumber), List.of(Q1, Q2)));
    }

    @Test
    void aQuestionOfAnUnknownUnsurIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(WAKTU), List.of(Q1, Q2)))
                .withMessageContaining("q2 counts for 'sarana'");
    }

    @Test
    void anUnsurWithoutAQuestionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(WAKTU, SARANA), List.of(Q1)))
                .withMessageContaining("no question for unsur 'sarana'");
    }

    @Test
    void aQuestionHasExactlyFourOptions() {
        List<String> five = new ArrayList<>(FOUR);
        five.add("Sempurna");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("q1", "waktu", "Kecepatan", FOUR.subList(0, 3)))
                .withMessageContaining("3 options");
        assertThatIllegalArgumentException().isThrownBy(() -> new Question("q1", "waktu", "Kecepatan", five));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "Q1", "q0", "q01", "q100", "q1 "})
    void aQuestionsCodeIsQAndANumber(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Question(code, "waktu", "Kecepatan", FOUR));
    }

    @Test
    void emptyWordingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Question("q1", "waktu", " ", FOUR));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Question("q1", "waktu", "Kecepatan", List.of("Buruk", "", "Baik", "Sangat baik")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Unsur("U1", "waktu", ""));
    }

    @Test
    void versionsStartAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Questionnaire("uji", 0, "Uji", List.of(WAKTU), List.of(Q1)));
    }

    private static Questionnaire of(List<Unsur> unsur, List<Question> questions) {
        return new Questionnaire("uji", 1, "Uji", unsur, questions);
    }
}
