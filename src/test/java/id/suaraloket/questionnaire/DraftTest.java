package id.suaraloket.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final List<Unsur> REGULATION =
            new BuiltIn(ObjectMapper.getDefault()).get("permenpanrb-14-2017", 1).unsur();

    @Test
    void questionsAreNumberedInTheirOrderAndOtherUnsurBehindTheNine() {
        Draft draft = draft(
                question("q7", "aman", "Keamanan"), question("q3", "biaya", "Biaya"), question("q1", "waktu", "Waktu"));

        Questionnaire whole = draft.whole(REGULATION).orElseThrow();

        assertThat(whole.questions()).extracting(Question::code).containsExactly("q1", "q2", "q3");
        assertThat(whole.questions()).extracting(Question::unsur).containsExactly("aman", "biaya", "waktu");
        assertThat(whole.unsur())
                .containsExactly(REGULATION.get(2), REGULATION.get(3), new Unsur("U10", "aman", "Keamanan"));
    }

    @Test
    void whatWasTakenOutIsNotAskedAndStaysAtHand() {
        Draft draft = draft(
                question("q1", "waktu", "Waktu"),
                question("q2", "biaya", "Biaya").used(false));

        assertThat(draft.whole(REGULATION).orElseThrow().questions()).hasSize(1);
        assertThat(draft.findQuestion("q2")).isPresent();
        assertThat(draft(question("q2", "biaya", "Biaya").used(false)).whole(REGULATION))
                .isEmpty();
    }

    @Test
    void aQuestionMovesPastThoseThatWereTakenOut() {
        Draft draft = draft(
                question("q1", "waktu", "Waktu"),
                question("q2", "biaya", "Biaya").used(false),
                question("q3", "biaya", "Biaya"));

        assertThat(draft.moved("q3", true).used())
                .extracting(DraftQuestion::code)
                .containsExactly("q3", "q1");
        assertThat(draft.moved("q1", true)).isEqualTo(draft);
        assertThat(draft.moved("q3", false)).isEqualTo(draft);
        assertThat(draft.moved("q9", false)).isEqualTo(draft);
    }

    @Test
    void thereIsRoomForNinetyNineQuestionsAndNoMore() {
        Draft full = draft(IntStream.rangeClosed(1, Draft.MOST_QUESTIONS)
                .mapToObj(i -> question("q" + i, "waktu", "Waktu"))
                .toArray(DraftQuestion[]::new));

        assertThat(full.freeCode()).isEmpty();
        assertThat(full.whole(REGULATION).orElseThrow().questions()).hasSize(99);
        assertThat(draft(question("q1", "waktu", "Waktu"), question("q3", "waktu", "Waktu"))
                        .freeCode())
                .contains("q2");
    }

    @Test
    void aDepartureNamesWhatIsMissingAndWhatTheRegulationDoesNotKnow() {
        DraftQuestion[] eight = REGULATION.stream()
                .skip(1)
                .map(one -> question("q" + one.no().substring(1), one.key(), one.name()))
                .toArray(DraftQuestion[]::new);
        Draft other = draft(Stream.concat(Stream.of(eight), Stream.of(question("q50", "aman", "Keamanan")))
                .toArray(DraftQuestion[]::new));

        Departure departure = Departure.of(other.whole(REGULATION).orElseThrow(), REGULATION);

        assertThat(departure.missing()).extracting(Unsur::key).containsExactly("persyaratan");
        assertThat(departure.custom()).extracting(Unsur::name).containsExactly("Keamanan");
        Draft nine = other.with(question("q50", "persyaratan", "Persyaratan"));
        assertThat(Departure.of(nine.whole(REGULATION).orElseThrow(), REGULATION)
                        .isNone())
                .isTrue();
    }

    private static Draft draft(DraftQuestion... questions) {
        return new Draft("uji-q1", 1, "uji", "Uji", false, List.of(questions));
    }

    private static DraftQuestion question(String code, String unsur, String name) {
        return new DraftQuestion(code, unsur, name, "Bagaimana " + code + "?", List.of("a", "b", "c", "d"), true);
    }
}
