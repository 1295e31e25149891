package id.suaraloket.staff;

import id.suaraloket.office.Codes;
import id.suaraloket.questionnaire.Draft;
import id.suaraloket.questionnaire.DraftQuestion;
import id.suaraloket.questionnaire.Unsur;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form of a question: its text, what it counts for, and its four answers from worst to best. */
final class DraftQuestionForm {
    /** The choice of an unsur that is named in a field of its own. */
    static final String OTHER = "+";

    private static final int ANSWERS = 4;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_ANSWER = 100;
    private static final String ANSWER = "answer";

    private DraftQuestionForm() {}

    static Form of(DraftQuestion question) {
        Map<String, String> values = new HashMap<>();
        values.put("text", question.text());
        values.put("unsur", question.unsur());
        for (int i = 1; i <= ANSWERS; i++) {
            values.put(ANSWER + i, question.options().get(i - 1));
        }
        return Form.of(values);
    }

    /**
     * Reads the form.
     *
     * @param place the code that the question has in the draft
     * @throws Problem 422 with every field that is wrong
     */
    static DraftQuestion read(Map<String, String> fields, String place, Draft draft, DraftPages pages) {
        List<FieldProblem> problems = new ArrayList<>();
        String text = text(fields, "text", LONGEST_TEXT, "settings.q.text.missing", problems);
        List<String> answers = IntStream.rangeClosed(1, ANSWERS)
                .mapToObj(i -> text(fields, ANSWER + i, LONGEST_ANSWER, "settings.q.answer.missing", problems))
                .toList();
        List<String> given = answers.stream()
                .filter(answer -> !answer.isEmpty())
                .map(answer -> answer.toLowerCase(Messages.DEFAULT))
                .toList();
        if (given.stream().distinct().count() < given.size()) {
            problems.add(FieldProblem.of(ANSWER + "1", "settings.q.answer.same"));
        }
        Unsur unsur = unsur(fields, draft, pages, problems);
        if (unsur == null || !problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new DraftQuestion(place, unsur.key(), unsur.name(), text, answers, true);
    }

    private static @Nullable Unsur unsur(
            Map<String, String> fields, Draft draft, DraftPages pages, List<FieldProblem> problems) {
        String key = fields.getOrDefault("unsur", "");
        if (key.equals(OTHER)) {
            String name = text(fields, "unsurName", LONGEST_ANSWER, "settings.q.unsur.missing", problems);
            // One of the nine under its own name is that one: else its answers would not be counted together.
            return pages.findRegular(name)
                    .or(() -> Codes.of(name).map(code -> new Unsur("+", code, name)))
                    .orElseGet(() -> {
                        if (!name.isEmpty()) {
                            problems.add(FieldProblem.of("unsurName", "field.noLetters"));
                        }
                        return null;
                    });
        }
        Optional<Unsur> known = pages.findRegular(key)
                .or(() -> draft.questions().stream()
                        .filter(question -> question.unsur().equals(key))
                        .findFirst()
                        .map(question -> new Unsur("+", key, question.unsurName())));
        if (known.isEmpty()) {
            problems.add(FieldProblem.of("unsur", "settings.q.unsur.choose"));
        }
        return known.orElse(null);
    }

    /** Line breaks become blanks: a question is one paragraph wherever it stands. */
    private static String text(
            Map<String, String> fields, String field, int longest, String missing, List<FieldProblem> problems) {
        String text = fields.getOrDefault(field, "").replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            problems.add(FieldProblem.of(field, missing));
        } else if (text.length() > longest) {
            problems.add(FieldProblem.of(field, "field.tooLong", longest));
        }
        return text;
    }
}
