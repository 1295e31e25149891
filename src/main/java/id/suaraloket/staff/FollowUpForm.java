package id.suaraloket.staff;

import id.suaraloket.recap.FollowUp;
import id.suaraloket.recap.FollowUpPlan;
import id.suaraloket.recap.FollowUpState;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What staff say of a follow-up, checked. */
final class FollowUpForm {
    private FollowUpForm() {}

    /** What the fields of one that is there already hold. */
    static Map<String, String> values(FollowUp followUp) {
        return Map.of(
                "unsur", followUp.unsur(),
                "action", followUp.action(),
                "due", followUp.due(),
                "person", followUp.person(),
                "state", followUp.state().name(),
                "outcome", followUp.outcome() == null ? "" : followUp.outcome());
    }

    /**
     * Reads the form; one that is new says nothing of a state and is planned.
     *
     * @throws Problem 422 with every field that is wrong
     */
    static FollowUpPlan.Entry of(Map<String, String> fields, List<Choice> unsur, List<Choice> dues) {
        List<FieldProblem> problems = new ArrayList<>();
        String key = chosen(fields, "unsur", unsur, problems);
        String action = text(fields, "action", FollowUp.ACTION_LENGTH, problems);
        String due = chosen(fields, "due", dues, problems);
        String person = text(fields, "person", FollowUp.PERSON_LENGTH, problems);
        FollowUpState state = Arrays.stream(FollowUpState.values())
                .filter(each -> each.name().equals(fields.get("state")))
                .findFirst()
                .orElse(FollowUpState.PLANNED);
        String outcome =
                state == FollowUpState.PLANNED ? null : text(fields, "outcome", FollowUp.OUTCOME_LENGTH, problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new FollowUpPlan.Entry(key, action, due, person, state, outcome);
    }

    private static String chosen(
            Map<String, String> fields, String field, List<Choice> choices, List<FieldProblem> problems) {
        String value = fields.getOrDefault(field, "");
        if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
            problems.add(FieldProblem.of(field, "staff.follow-up." + field + ".missing"));
        }
        return value;
    }

    private static String text(Map<String, String> fields, String field, int longest, List<FieldProblem> problems) {
        String text = fields.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            problems.add(FieldProblem.of(field, "staff.follow-up." + field + ".missing"));
        } else if (text.length() > longest) {
            problems.add(FieldProblem.of(field, "field.tooLong", longest));
        }
        return text;
    }
}
