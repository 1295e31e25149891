package id.suaraloket.response;

import id.suaraloket.ikm.Score;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Service;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a draft for one unit is checked against.
 *
 * @param channel the way it comes
 * @param point the survey point it came through, null for imports and paper
 * @param services every jenis layanan of the unit by code; also those no longer offered, since answers may come late
 * @param questionnaires every questionnaire the unit has used: the current version by code, each by its reference
 */
record Intake(
        Unit unit,
        Channel channel,
        @Nullable Point point,
        Map<String, Service> services,
        Map<String, Questionnaire> questionnaires) {
    static final int SUGGESTION_LENGTH = 2000;
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Instant EARLIEST_IMPORT =
            OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    /** The id in the text, or empty if it is no UUID. */
    static Optional<UUID> findId(@Nullable String text) {
        return text != null && UUID_SHAPE.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /**
     * The same for an answer that was given on a tablet, whatever became of its point since: that it was closed or bound
     * to one jenis layanan does not undo what a resident has answered.
     */
    Intake forGivenOnTablet(Draft draft) {
        if (point == null) {
            return this;
        }
        String fixed = draft.service() == null ? point.service() : null;
        Point open = Point.open(
                new PointCode(point.code()), point.unit(), fixed, point.label(), PointKind.KIOSK, point.place());
        return new Intake(unit, Channel.KIOSK, open, services, questionnaires);
    }

    /** @throws Problem 422 that names every field in which the draft is wrong */
    Submission check(Draft draft, Instant now) {
        Check check = new Check(draft, now);
        Submission submission = check.read();
        if (!check.problems.isEmpty()) {
            throw Problem.invalid(check.problems);
        }
        return submission;
    }

    /** One draft being read; a wrong field leaves a stand-in and a problem. */
    private final class Check {
        private final Draft draft;
        private final Instant now;
        private final List<FieldProblem> problems = new ArrayList<>();

        Check(Draft draft, Instant now) {
            this.draft = draft;
            this.now = now;
        }

        Submission read() {
            UUID id = findId(draft.id()).orElseGet(() -> {
                refuse("id", "field.notUuid");
                return new UUID(0, 0);
            });
            Questionnaire questionnaire = questionnaire();
            Instant submittedAt = submittedAt();
            return new Submission(
                    id,
                    channel,
                    unit,
                    openPoint(submittedAt),
                    service(),
                    questionnaire,
                    submittedAt,
                    Hints.time(draft.hints().sentAt()),
                    answers(questionnaire),
                    respondent(),
                    suggestion(),
                    suspicion(submittedAt),
                    draft.digest());
        }

        private void refuse(String field, String key, Object... args) {
            problems.add(FieldProblem.of(field, key, args));
        }

        /** A closed point still takes what was answered while it was open. */
        private @Nullable String openPoint(@Nullable Instant submittedAt) {
            if (point == null) {
                return null;
            }
            if (point.closedAt() != null) {
                Instant closed = point.closedAt().toInstant(ZoneOffset.UTC);
                if (submittedAt == null || !submittedAt.isBefore(closed)) {
                    refuse("point", "field.closedPoint");
                }
            }
            return point.code();
        }

        private String service() {
            String fixed = point == null ? null : point.service();
            String service = draft.service() == null ? fixed : draft.service();
            if (service == null) {
                refuse("service", "field.chooseService");
                return "";
            }
            if (!services.containsKey(service)) {
                refuse("service", "field.unknownService");
            } else if (fixed != null && !fixed.equals(service)) {
                refuse("service", "field.otherService");
            }
            return service;
        }

        private Questionnaire questionnaire() {
            String code = draft.questionnaire() == null ? unit.questionnaire() : draft.questionnaire();
            Questionnaire known = questionnaires.get(code);
            if (known == null) {
                refuse("questionnaire", "field.unknownQuestionnaire");
                known = questionnaires.get(unit.questionnaire());
            }
            if (known == null) {
                throw new IllegalStateException("unit " + unit.code() + " has no questionnaire");
            }
            return known;
        }

        private @Nullable Instant submittedAt() {
            String text = draft.submittedAt();
            if (text == null) {
                return null;
            }
            try {
                Instant time = OffsetDateTime.parse(text).toInstant();
                return channel.tellsOfThePast() ? past(time) : time;
            } catch (DateTimeParseException e) {
                refuse("submittedAt", "field.notDate");
                return null;
            }
        }

        /** Whoever writes down a day does not know the time: today's noon may be still to come. */
        private Instant past(Instant time) {
            if (time.isBefore(EARLIEST_IMPORT) || day(time).isAfter(day(now))) {
                refuse("submittedAt", "field.dateOutOfRange");
            }
            return time.isAfter(now) ? now : time;
        }

        private LocalDate day(Instant time) {
            return LocalDate.ofInstant(time, unit.zoneId());
        }

        private Map<String, Score> answers(Questionnaire questionnaire) {
            Map<String, Score> scores = new LinkedHashMap<>();
            draft.answers().forEach((question, answer) -> {
                if (questionnaire.findQuestion(question).isEmpty()) {
                    refuse(question, "field.unknownQuestion", questionnaire.code());
                } else if (answer.matches("[1-4]")) {
                    scores.put(question, Score.of(Integer.parseInt(answer)));
                } else {
                    refuse(question, "field.notScore");
                }
            });
            if (draft.answers().isEmpty()) {
                refuse(
                        questionnaire.questions().stream()
                                .map(Question::code)
                                .findFirst()
                                .orElseThrow(),
                        "field.noAnswer");
            }
            return scores;
        }

        private Map<RespondentField, String> respondent() {
            Map<RespondentField, String> known = new EnumMap<>(RespondentField.class);
            Map<String, String> given = new LinkedHashMap<>(draft.respondent());
            for (RespondentField field : RespondentField.values()) {
                String value = given.remove(field.field());
                if (value != null && field.choices().contains(value)) {
                    known.put(field, value);
                } else if (value != null) {
                    refuse(field.field(), "field.notOneOf", String.join(", ", field.choices()));
                }
            }
            given.keySet().forEach(name -> refuse(name, "field.unknown"));
            return known;
        }

        private @Nullable String suggestion() {
            String text = draft.suggestion();
            if (text == null) {
                return null;
            }
            if (text.length() > SUGGESTION_LENGTH) {
                refuse("suggestion", "field.tooLong", SUGGESTION_LENGTH);
            }
            return PersonalText.mask(CONTROL.matcher(text).replaceAll(" "));
        }

        /** Only what was filled in on a page can tell how. */
        private @Nullable Suspicion suspicion(@Nullable Instant submittedAt) {
            return switch (channel) {
                case QR, KIOSK ->
                    Suspicion.of(
                            draft.hints().trap(),
                            Hints.time(draft.hints().startedAt()),
                            submittedAt == null ? now : submittedAt,
                            draft.answers().size());
                case PAPER, IMPORT -> null;
            };
        }
    }
}
