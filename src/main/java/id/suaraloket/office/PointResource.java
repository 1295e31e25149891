package id.suaraloket.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a program needs to ask what the form of a point asks. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PointResource(
        String code,
        String label,
        String kind,
        UnitName unit,
        @Nullable String service,
        List<ServiceName> services,
        QuestionnaireText questionnaire) {

    static PointResource of(Point point, Unit unit, List<Service> offered, Questionnaire questionnaire) {
        return new PointResource(
                point.code(),
                point.label(),
                point.kind().name(),
                new UnitName(unit.code(), unit.name(), unit.kabupaten(), unit.demo()),
                point.service(),
                offered.stream().map(s -> new ServiceName(s.code(), s.name())).toList(),
                QuestionnaireText.of(questionnaire));
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnitName(String code, String name, String kabupaten, boolean demo) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ServiceName(String code, String name) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionnaireText(String code, int version, List<UnsurText> unsur, List<QuestionText> questions) {
        static QuestionnaireText of(Questionnaire questionnaire) {
            return new QuestionnaireText(
                    questionnaire.code(),
                    questionnaire.version(),
                    questionnaire.unsur().stream()
                            .map(u -> new UnsurText(u.no(), u.key(), u.name()))
                            .toList(),
                    questionnaire.questions().stream().map(QuestionText::of).toList());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnsurText(String no, String key, String name) {}

    /** @param options the answers 1..4 in words, worst first */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionText(String code, String unsur, String text, List<String> options) {
        static QuestionText of(Question question) {
            return new QuestionText(question.code(), question.unsur(), question.text(), question.options());
        }
    }
}
