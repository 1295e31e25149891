package id.suaraloket.entry;

import id.suaraloket.audit.Actor;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.QuestionnaireTexts;
import id.suaraloket.response.Batch;
import id.suaraloket.response.BatchContents;
import id.suaraloket.response.Batches;
import id.suaraloket.response.PrintedVersions;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.RespondentTexts;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Puts together the page on which sheets of paper are typed. */
@Singleton
class PaperPages {
    private static final int LAST = 10;

    private final Services services;
    private final PrintedVersions printed;
    private final QuestionnaireTexts texts;
    private final RespondentTexts respondents;
    private final Batches batches;
    private final BatchContents contents;
    private final SheetRows rows;
    private final Messages messages;
    private final Clock clock;

    PaperPages(
            Services services,
            PrintedVersions printed,
            QuestionnaireTexts texts,
            RespondentTexts respondents,
            Batches batches,
            BatchContents contents,
            SheetRows rows,
            Messages messages,
            Clock clock) {
        this.services = services;
        this.printed = printed;
        this.texts = texts;
        this.respondents = respondents;
        this.batches = batches;
        this.contents = contents;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An empty sheet.
     *
     * @param chosen what stays from sheet to sheet: service, date and questionnaire, as far as they are chosen
     */
    PaperPage empty(Unit unit, Map<String, String> chosen, Actor by, Locale locale) {
        Map<String, String> values = new HashMap<>(chosen);
        values.put("id", UUID.randomUUID().toString());
        values.putIfAbsent("date", today(unit).toString());
        return of(unit, Form.of(values), by, locale);
    }

    /** A sheet as it was typed. */
    PaperPage of(Unit unit, Form form, Actor by, Locale locale) {
        Questionnaire version = printed.find(unit, form.value("questionnaire"))
                .or(() -> printed.find(unit, null))
                .orElseThrow(Problem::notFound);
        Optional<Batch> running = batches.findRunning(unit.code(), by.name(), startOfDay(unit));
        UUID batch = running.map(Batch::id).orElseGet(UUID::randomUUID);
        long number = running.isPresent() ? contents.count(batch) : 0;
        return new PaperPage(
                unit.code(),
                unit.name(),
                form,
                batch.toString(),
                today(unit).toString(),
                services.listByUnit(unit.code()).stream()
                        .map(service -> new Choice(service.code(), service.name()))
                        .toList(),
                versions(unit, locale),
                version.reference(),
                questions(texts.translate(version, locale)),
                profile(locale),
                number - (running.isPresent() ? contents.countExcluded(batch) : 0),
                number,
                running.isPresent() ? rows.list(unit, batch, LAST, locale) : List.of(),
                running.isPresent());
    }

    private List<Choice> versions(Unit unit, Locale locale) {
        return printed.list(unit).stream()
                .map(one -> new Choice(
                        one.reference(), messages.get(locale, "entry.paper.version.of", one.name(), one.version())))
                .toList();
    }

    private static List<PaperPage.Group> questions(Questionnaire questionnaire) {
        List<PaperPage.Group> groups = new ArrayList<>();
        questionnaire
                .questions()
                .forEach(question -> groups.add(new PaperPage.Group(
                        question.code(),
                        String.valueOf(groups.size() + 1),
                        question.text(),
                        IntStream.rangeClosed(1, question.options().size())
                                .mapToObj(answer -> new Choice(
                                        String.valueOf(answer),
                                        question.options().get(answer - 1)))
                                .toList())));
        return groups;
    }

    private List<PaperPage.Group> profile(Locale locale) {
        return Arrays.stream(RespondentField.values())
                .map(field -> new PaperPage.Group(
                        field.field(), null, respondents.label(field, locale), respondents.choices(field, locale)))
                .toList();
    }

    private LocalDate today(Unit unit) {
        return LocalDate.now(clock.withZone(unit.zoneId()));
    }

    /** A pile of yesterday is done, also if nobody said so. */
    private LocalDateTime startOfDay(Unit unit) {
        return today(unit)
                .atStartOfDay(unit.zoneId())
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }
}
