package id.suaraloket.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInTest {
    private final ObjectMapper json = ObjectMapper.getDefault();
    private final BuiltIn questionnaires = new BuiltIn(json);

    @Test
    void listsTheRegulationsQuestionnaireAndLumajangs() {
        assertThat(questionnaires.list())
                .extracting(Questionnaire::code)
                .containsExactly("permenpanrb-14-2017", "lumajang-14");
    }

    @Test
    void findsByCodeAndVersion() {
        assertThat(questionnaires.find("lumajang-14").orElseThrow().version()).isEqualTo(1);
        assertThat(questionnaires.find("lumajang-14", 1)).isEqualTo(questionnaires.find("lumajang-14"));
        assertThat(questionnaires.find("lumajang-14", 2)).isEmpty();
        assertThat(questionnaires.find("lumajang")).isEmpty();
        assertThatThrownBy(() -> questionnaires.get("lumajang-14", 2))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No questionnaire lumajang-14 version 2");
    }

    @Test
    void theHighestVersionIsTheCurrentOneAndOlderOnesStayReadable() {
        BuiltIn both = new BuiltIn(json, List.of("test-v2.json", "test-v1.json"));
        assertThat(both.find("test").orElseThrow().version()).isEqualTo(2);
        assertThat(both.get("test", 1).questions().get(0).text()).isEqualTo("Kecepatan");
        assertThat(both.list()).extracting(Questionnaire::version).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({
        "permenpanrb-14-2017, persyaratan, q1",
        "permenpanrb-14-2017, prosedur,    q2",
        "permenpanrb-14-2017, waktu,       q3",
        "permenpanrb-14-2017, biaya,       q4",
        "permenpanrb-14-2017, produk,      q5",
        "permenpanrb-14-2017, kompetensi,  q6",
        "permenpanrb-14-2017, perilaku,    q7",
        "permenpanrb-14-2017, sarana,      q8",
        "permenpanrb-14-2017, pengaduan,   q9",
        "lumajang-14,         persyaratan, q1 q2",
        "lumajang-14,         prosedur,    q3",
        "lumajang-14,         waktu,       q4 q5",
        "lumajang-14,         biaya,       q6 q7",
        "lumajang-14,         produk,      q8",
        "lumajang-14,         kompetensi,  q9",
        "lumajang-14,         perilaku,    q10",
        "lumajang-14,         sarana,      q11 q12",
        "lumajang-14,         pengaduan,   q13 q14",
    })
    void eachUnsurHasItsQuestions(String code, String unsur, String questions) {
        assertThat(questionnaires.get(code, 1).questionsOf(unsur))
                .extracting(Question::code)
                .containsExactly(questions.split(" "));
    }

    @Test
    void unsurStandInFormOrderWithSaranaEighth() {
        for (Questionnaire questionnaire : questionnaires.list()) {
            assertThat(questionnaire.unsur())
                    .extracting(Unsur::no)
                    .containsExactly("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
            assertThat(questionnaire.getUnsur("sarana").no()).isEqualTo("U8");
            assertThat(questionnaire.getUnsur("pengaduan").name()).isEqualTo("Penanganan Pengaduan, Saran dan Masukan");
        }
    }

    @Test
    void theBestAnswerToAPriceIsThatThereIsNone() {
        Question price = questionnaires.get("lumajang-14", 1).findQuestion("q7").orElseThrow();
        assertThat(price.options()).containsExactly("Sangat mahal", "Cukup mahal", "Murah", "Gratis");
    }

    @ParameterizedTest
    @CsvSource({
        "broken-unsur.json,   counts for 'harga'",
        "broken-options.json, 3 options",
        "broken-json.json,    cannot be used",
        "broken-missing.json, version",
        "absent.json,         not on the class path",
    })
    void aBrokenFileStopsTheStartWithAMessageThatNamesItAndTheFault(String file, String fault) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new BuiltIn(json, List.of(file)))
                .withMessageContaining(file)
                .withMessageContaining(fault);
    }

    @Test
    void oneVersionTwiceStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new BuiltIn(json, List.of("test-v1.json", "test-v1.json")))
                .withMessageContaining("same code and version");
    }
}
