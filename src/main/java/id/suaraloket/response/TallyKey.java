package id.suaraloket.response;

import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a tally counts: the responses of a unit, day, jenis layanan and questionnaire that have this value of this item.
 *
 * @param item a question code, a respondent field, or one of {@link Tallied}
 * @param value a score 1..4, {@code -} for RTMK and for a respondent field left out, or the respondent's value
 */
record TallyKey(
        String unit, LocalDate countedOn, String service, String questionnaire, int version, String item, String value)
        implements Comparable<TallyKey> {
    // The order of the table's key: all writers lock rows in one order.
    private static final Comparator<TallyKey> ORDER = Comparator.comparing(TallyKey::unit)
            .thenComparing(TallyKey::countedOn)
            .thenComparing(TallyKey::service)
            .thenComparing(TallyKey::questionnaire)
            .thenComparing(TallyKey::version)
            .thenComparing(TallyKey::item)
            .thenComparing(TallyKey::value);

    /** Every tally that the response adds one to. */
    static List<TallyKey> of(Response response, Questionnaire questionnaire) {
        List<TallyKey> keys = new ArrayList<>();
        keys.add(key(response, Tallied.RESPONSE, Tallied.NONE));
        if (response.wrongClock()) {
            keys.add(key(response, Tallied.WRONG_CLOCK, Tallied.NONE));
        }
        List<Question> questions = questionnaire.questions();
        for (int i = 0; i < questions.size(); i++) {
            keys.add(key(response, questions.get(i).code(), response.answers().substring(i, i + 1)));
        }
        for (RespondentField field : RespondentField.values()) {
            String value = response.respondent(field);
            keys.add(key(response, field.field(), value == null ? Tallied.NONE : value));
        }
        return keys;
    }

    private static TallyKey key(Response r, String item, String value) {
        return new TallyKey(
                r.unit(), r.countedOn(), r.service(), r.questionnaire(), r.questionnaireVersion(), item, value);
    }

    @Override
    public int compareTo(TallyKey other) {
        return ORDER.compare(this, other);
    }
}
