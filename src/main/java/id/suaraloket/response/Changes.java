package id.suaraloket.response;

import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be added to tallies: put together in memory, then written at once. Not for several threads. */
final class Changes {
    private final Questionnaires questionnaires;
    private final Map<TallyCell, ItemCounts> cells = new HashMap<>();

    Changes(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** A response that is there, and counts unless it is excluded. */
    void add(Response response, boolean excluded) {
        if (excluded) {
            addExcluded(response);
        } else {
            add(response);
        }
    }

    /** A response that counts. */
    void add(Response response) {
        count(response, 1);
    }

    private void addExcluded(Response response) {
        cell(response).add(Tallied.EXCLUDED, Tallied.NONE, 1);
    }

    /** A response that counted and does so no longer, though it stays there. */
    void exclude(Response response) {
        count(response, -1);
        addExcluded(response);
    }

    /** The opposite of {@link #exclude}. */
    void readmit(Response response) {
        cell(response).add(Tallied.EXCLUDED, Tallied.NONE, -1);
        count(response, 1);
    }

    Map<TallyCell, ItemCounts> cells() {
        return cells;
    }

    /** What takes the same away. */
    Map<TallyCell, ItemCounts> opposite() {
        Map<TallyCell, ItemCounts> opposite = new HashMap<>();
        cells.forEach((cell, counts) ->
                opposite.computeIfAbsent(cell, c -> new ItemCounts()).addAll(counts, -1));
        return opposite;
    }

    private void count(Response response, long times) {
        ItemCounts counts = cell(response);
        counts.add(Tallied.RESPONSE, Tallied.NONE, times);
        if (response.wrongClock()) {
            counts.add(Tallied.WRONG_CLOCK, Tallied.NONE, times);
        }
        if (response.suspicion() != null) {
            counts.add(Tallied.SUSPICIOUS, Tallied.NONE, times);
        }
        Questionnaire questionnaire = questionnaires.get(response.questionnaire(), response.questionnaireVersion());
        List<Question> questions = questionnaire.questions();
        for (int i = 0; i < questions.size(); i++) {
            counts.add(questions.get(i).code(), response.answers().substring(i, i + 1), times);
        }
        for (RespondentField field : RespondentField.values()) {
            String value = response.respondent(field);
            counts.add(field.field(), value == null ? Tallied.NONE : value, times);
        }
    }

    private ItemCounts cell(Response response) {
        return cells.computeIfAbsent(TallyCell.of(response), cell -> new ItemCounts());
    }
}
