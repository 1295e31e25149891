package id.suaraloket.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.MessageSource;
import io.micronaut.context.StaticMessageSource;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTextsTest {
    private static final Locale INDONESIAN = new Locale("id");
    private final BuiltIn questionnaires = new BuiltIn(ObjectMapper.getDefault());
    private final MessageSource bundles = new ResourceBundleMessageSource("i18n.messages", INDONESIAN);
    private final QuestionnaireTexts texts = new QuestionnaireTexts(bundles);
    private final Questionnaire lumajang = questionnaires.get("lumajang-14", 1);

    @ParameterizedTest
    @ValueSource(strings = {"en", "jv"})
    void everyUnsurQuestionAndOptionIsTranslated(String language) throws IOException {
        Properties translated = new Properties();
        try (Reader in = new InputStreamReader(
                getClass().getResourceAsStream("/i18n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            translated.load(in);
        }
        List<String> keys = new ArrayList<>();
        for (Questionnaire questionnaire : questionnaires.list()) {
            String prefix = "questionnaire." + questionnaire.code() + ".";
            keys.add(prefix + "name");
            for (Unsur unsur : questionnaire.unsur()) {
                keys.add("questionnaire.unsur." + unsur.key());
                keys.add("questionnaire.unsur." + unsur.key() + ".help");
            }
            for (Question question : questionnaire.questions()) {
                keys.add(prefix + question.code());
                for (int answer = 1; answer <= 4; answer++) {
                    keys.add(prefix + question.code() + "." + answer);
                }
            }
        }
        assertThat(keys).hasSize(2 * (1 + 2 * 9) + (9 + 14) * 5);
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(translated.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void readsInEnglishWhatIsOfficialInIndonesian() {
        Questionnaire english = texts.translate(lumajang, Locale.ENGLISH);
        Question price = english.findQuestion("q7").orElseThrow();
        assertThat(price.text()).isEqualTo("How expensive or cheap the fee for the service is");
        assertThat(price.options()).containsExactly("Very expensive", "Rather expensive", "Cheap", "Free of charge");
        assertThat(english.getUnsur("waktu").name()).isEqualTo("Completion time");
        assertThat(english.name()).startsWith("SKM questionnaire");
    }

    @Test
    void aTranslationKeepsCodesOrderAndUnsur() {
        for (Questionnaire official : questionnaires.list()) {
            Questionnaire english = texts.translate(official, Locale.ENGLISH);
            assertThat(english.code()).isEqualTo(official.code());
            assertThat(english.version()).isEqualTo(official.version());
            assertThat(english.questions())
                    .extracting(Question::code, Question::unsur)
                    .containsExactlyElementsOf(official.questions().stream()
                            .map(question -> tuple(question.code(), question.unsur()))
                            .toList());
        }
    }

    @Test
    void indonesianIsTheOfficialWordingWhateverTheMachinesOwnLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(texts.translate(lumajang, new Locale("id", "ID"))).isEqualTo(lumajang);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatNoBundleKnowsStaysOfficial() {
        MessageSource onlyOneWord =
                new StaticMessageSource().addMessage(Locale.ENGLISH, "questionnaire.lumajang-14.q7.4", "Free");
        Questionnaire partly = new QuestionnaireTexts(onlyOneWord).translate(lumajang, Locale.ENGLISH);
        assertThat(partly.findQuestion("q7").orElseThrow().options())
                .containsExactly("Sangat mahal", "Cukup mahal", "Murah", "Free");
        assertThat(partly.getUnsur("biaya").name()).isEqualTo("Biaya/Tarif");
    }
}
