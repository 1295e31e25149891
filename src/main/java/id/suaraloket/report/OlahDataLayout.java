package id.suaraloket.report;

import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.recap.Recap;
import java.util.ArrayList;
import java.util.List;

/**
 * Which column of a sheet is what: first the respondent, then a column for each question of one questionnaire, those of an unsur side by side.
 *
 * @param groups the unsur that the questionnaire asks about
 * @param columns of the questions, in the questionnaire's own order
 */
record OlahDataLayout(Questionnaire questionnaire, List<Group> groups, List<Integer> columns) {
    static final int NUMBER = 0;
    static final int DAY = 1;
    static final int SERVICE = 2;
    static final int SEX = 3;
    static final int AGE = 4;
    static final int EDUCATION = 5;
    static final int OCCUPATION = 6;
    static final int QUESTIONS = 7;

    static OlahDataLayout of(Recap recap, Questionnaire questionnaire) {
        Integer[] columns = new Integer[questionnaire.questions().size()];
        List<Group> groups = new ArrayList<>();
        int next = QUESTIONS;
        for (int unsur = 0; unsur < recap.unsur().size(); unsur++) {
            int first = next;
            List<Integer> places = new ArrayList<>();
            for (Recap.QuestionRow row : recap.unsur().get(unsur).questions()) {
                if (row.questionnaire().equals(questionnaire)) {
                    int place = questionnaire.questions().indexOf(row.question());
                    columns[place] = next++;
                    places.add(place);
                }
            }
            if (next > first) {
                groups.add(new Group(unsur, first, next - 1, places));
            }
        }
        return new OlahDataLayout(questionnaire, groups, List.of(columns));
    }

    int last() {
        return groups.get(groups.size() - 1).last();
    }

    /**
     * The columns of an unsur.
     *
     * @param unsur its place in the recap
     * @param places of its questions in the questionnaire, in the order of their columns
     */
    record Group(int unsur, int first, int last, List<Integer> places) {}
}
