package id.suaraloket.staff;

import id.suaraloket.response.RefusedAnswer;
import id.suaraloket.response.RefusedVerdict;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of a refused answer, and what stands against it. */
final class RefusedFacts {
    private static final int MOST_REASONS = 5;

    /** Whose sentences say what they speak of; those of other fields say "this part". */
    private static final Set<String> SELF_EVIDENT = Set.of("id", "point", "service", "questionnaire");

    private final Messages messages;
    private final Locale locale;
    private final Map<String, String> services;
    private final TabletFacts times;

    /**
     * @param services names of the unit's jenis layanan by code
     * @param times tells a time as the unit's clock shows it
     */
    RefusedFacts(Messages messages, Locale locale, Map<String, String> services, TabletFacts times) {
        this.messages = messages;
        this.locale = locale;
        this.services = services;
        this.times = times;
    }

    RefusedSection.Row row(RefusedVerdict verdict) {
        String given = verdict.givenAt() == null
                ? text("staff.refused.given.unknown")
                : text("staff.refused.given", times.time(verdict.givenAt()));
        return new RefusedSection.Row(
                verdict.answer().digest(),
                verdict.takeable() ? "notice good" : "notice caution",
                given,
                text(verdict.takeable() ? "staff.refused.takeable" : "staff.refused.untakeable"),
                reasons(verdict),
                facts(verdict));
    }

    private List<Fact> facts(RefusedVerdict verdict) {
        List<Fact> facts = new ArrayList<>();
        String service = verdict.service();
        if (service != null) {
            facts.add(new Fact(text("staff.refused.service"), services.getOrDefault(service, service)));
        }
        if (verdict.otherPoint() != null) {
            facts.add(new Fact(text("staff.refused.point"), verdict.otherPoint()));
        }
        RefusedAnswer answer = verdict.answer();
        String received = times.time(answer.receivedAt());
        facts.add(new Fact(
                text("staff.refused.received"),
                text(answer.tablet() == null ? "staff.refused.by.file" : "staff.refused.by.tablet", received)));
        return facts;
    }

    private List<String> reasons(RefusedVerdict verdict) {
        return verdict.reasons().stream().limit(MOST_REASONS).map(this::reason).toList();
    }

    private String reason(FieldProblem problem) {
        String sentence = text(problem.key(), problem.args().toArray());
        return SELF_EVIDENT.contains(problem.field()) ? sentence : sentence + " (" + problem.field() + ")";
    }

    private String text(String key, Object... args) {
        return messages.get(locale, key, args);
    }
}
