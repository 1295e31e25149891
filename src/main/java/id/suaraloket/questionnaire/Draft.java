package id.suaraloket.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The next version of a unit's own questionnaire, while it is being written.
 *
 * @param version that it will be
 * @param setAside whether staff put it away for now
 * @param questions in the order in which they will be asked, also those that were taken out
 */
public record Draft(
        String code, int version, String unit, String name, boolean setAside, List<DraftQuestion> questions) {
    /** {@code q1} to {@code q99}; a stored response holds one sign for each in at most a hundred. */
    public static final int MOST_QUESTIONS = 99;

    public Draft {
        questions = List.copyOf(questions);
    }

    /** Those that will be published. */
    public List<DraftQuestion> used() {
        return questions.stream().filter(DraftQuestion::used).toList();
    }

    public Optional<DraftQuestion> findQuestion(String question) {
        return questions.stream().filter(one -> one.code().equals(question)).findFirst();
    }

    /** A code that no question has; empty if there is room for no more. */
    public Optional<String> freeCode() {
        return IntStream.rangeClosed(1, MOST_QUESTIONS)
                .mapToObj(number -> "q" + number)
                .filter(free -> findQuestion(free).isEmpty())
                .findFirst();
    }

    /** With this question in the place of the one of its code, or at the end. */
    Draft with(DraftQuestion question) {
        List<DraftQuestion> all = new ArrayList<>(questions);
        int at = place(question.code());
        if (at < 0) {
            all.add(question);
        } else {
            all.set(at, question);
        }
        return with(all);
    }

    /** With a question one place up or down among those that are used; at the end nothing changes. */
    Draft moved(String question, boolean up) {
        int from = place(question);
        if (from < 0) {
            return this;
        }
        for (int to = from + (up ? -1 : 1); to >= 0 && to < questions.size(); to += up ? -1 : 1) {
            if (questions.get(to).used()) {
                List<DraftQuestion> all = new ArrayList<>(questions);
                Collections.swap(all, from, to);
                return with(all);
            }
        }
        return this;
    }

    Draft named(String other) {
        return new Draft(code, version, unit, other, setAside, questions);
    }

    Draft aside(boolean other) {
        return new Draft(code, version, unit, name, other, questions);
    }

    /**
     * The questionnaire that this would be: questions numbered in their order, the regulation's unsur under their own numbers, others
     * behind them. Empty as long as nothing is asked.
     */
    public Optional<Questionnaire> whole(List<Unsur> regulation) {
        List<DraftQuestion> asked = used();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Unsur> unsur = new LinkedHashMap<>();
        regulation.stream()
                .filter(one ->
                        asked.stream().anyMatch(question -> question.unsur().equals(one.key())))
                .forEach(one -> unsur.put(one.key(), one));
        for (DraftQuestion question : asked) {
            unsur.computeIfAbsent(question.unsur(), key -> {
                long others = unsur.keySet().stream()
                        .filter(other ->
                                regulation.stream().noneMatch(one -> one.key().equals(other)))
                        .count();
                return new Unsur("U" + (regulation.size() + others + 1), key, question.unsurName());
            });
        }
        List<Question> questions = IntStream.range(0, asked.size())
                .mapToObj(i -> new Question(
                        "q" + (i + 1),
                        asked.get(i).unsur(),
                        asked.get(i).text(),
                        asked.get(i).options()))
                .toList();
        return Optional.of(new Questionnaire(code, version, name, List.copyOf(unsur.values()), questions));
    }

    /** What the trail tells of it. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("setAside", String.valueOf(setAside));
        for (int i = 0; i < questions.size(); i++) {
            DraftQuestion question = questions.get(i);
            facts.put(question.code(), question.used() ? (i + 1) + ". " + question.fact() : "");
        }
        return facts;
    }

    private int place(String question) {
        return questions.stream().map(DraftQuestion::code).toList().indexOf(question);
    }

    private Draft with(List<DraftQuestion> others) {
        return new Draft(code, version, unit, name, setAside, others);
    }
}
