package id.suaraloket.report;

import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.QuestionnaireTexts;
import id.suaraloket.recap.Finality;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the rekapitulasi of a recap: rounds each figure once and finds the words for it. */
@Singleton
public class RekapitulasiAuthor {
    static final int COLUMNS = 6;
    private static final int DECIMALS = 2;

    private final Messages messages;
    private final QuestionnaireTexts texts;
    private final PeriodText periods;
    private final Clock clock;

    public RekapitulasiAuthor(Messages messages, QuestionnaireTexts texts, PeriodText periods, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.periods = periods;
        this.clock = clock;
    }

    /** What the recap comes to, in the language of the locale, as of now. */
    public Rekapitulasi write(Recap recap, Locale locale) {
        Words words = new Words(messages, locale);
        String period = periods.of(recap.period(), locale);
        String service = recap.service() == null ? null : recap.service().name();
        List<Rekapitulasi.UnsurRow> unsur = unsur(recap, words);
        RekapitulasiNotes notes = new RekapitulasiNotes(recap, words);
        RekapitulasiFacts facts = new RekapitulasiFacts(recap, words);
        return new Rekapitulasi(
                recap.unit().name(),
                period,
                service,
                title(recap.unit(), period, service, words),
                IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(i -> words.text("report.rekapitulasi.column." + i))
                        .toList(),
                unsur,
                result(recap, unsur, words),
                words.text("report.rekapitulasi.notes"),
                notes.list(unsur),
                words.text("report.rekapitulasi.facts"),
                facts.list(unsur),
                facts.services(),
                mark(recap.finality(), words),
                footer(recap, notes, words),
                recap.unit().demo() ? words.text("report.rekapitulasi.demo") : null,
                recap.respondents() == 0 ? words.text("report.rekapitulasi.empty", period) : null);
    }

    /** An IKM alone, as the rekapitulasi has it. */
    public Figure figure(Ikm ikm, Locale locale) {
        return rounded(ikm.value(), new Words(messages, locale));
    }

    /** An unsur's name, as its questionnaire has it in this language. */
    String name(Recap.UnsurRow row, Locale locale) {
        return texts.translate(row.questions().get(0).questionnaire(), locale)
                .getUnsur(row.unsur().key())
                .name();
    }

    static Figure count(long number, Words words) {
        return new Figure(BigDecimal.valueOf(number), words.count(number));
    }

    static Figure rounded(Optional<Rational> value, Words words) {
        return value.map(exact -> exact.round(DECIMALS))
                .map(rounded -> new Figure(rounded, words.decimal(rounded)))
                .orElseGet(Figure::none);
    }

    private static List<String> title(Unit unit, String period, @Nullable String service, Words words) {
        return Stream.of(
                        words.text("report.rekapitulasi.title"),
                        unit.name(),
                        service == null ? "" : words.text("report.rekapitulasi.title.service", service),
                        words.text("report.rekapitulasi.title.period", period))
                .filter(line -> !line.isEmpty())
                .map(line -> line.toUpperCase(words.locale()))
                .toList();
    }

    private List<Rekapitulasi.UnsurRow> unsur(Recap recap, Words words) {
        return recap.unsur().stream()
                .map(row -> new Rekapitulasi.UnsurRow(
                        row.unsur().no(),
                        name(row, words.locale()),
                        row.questions().stream()
                                .map(question -> question(recap, question, words))
                                .toList(),
                        rounded(row.value().mean(), words)))
                .toList();
    }

    private Rekapitulasi.QuestionRow question(Recap recap, Recap.QuestionRow row, Words words) {
        Questionnaire official = row.questionnaire();
        int place = official.questions().indexOf(row.question());
        return new Rekapitulasi.QuestionRow(
                place + 1,
                texts.translate(official, words.locale()).questions().get(place).text(),
                recap.questionnaires().size() > 1 ? name(recap, official, words) : null,
                count(row.counts().sum(), words),
                count(row.counts().rtmk(), words));
    }

    /** The questionnaire's name; with its version where that alone tells two apart. */
    private String name(Recap recap, Questionnaire official, Words words) {
        String name = texts.translate(official, words.locale()).name();
        boolean versions = recap.questionnaires().stream()
                .anyMatch(other -> other.code().equals(official.code()) && other.version() != official.version());
        return versions ? words.text("report.rekapitulasi.version", name, official.version()) : name;
    }

    private static Rekapitulasi.Result result(Recap recap, List<Rekapitulasi.UnsurRow> unsur, Words words) {
        Optional<Mutu> mutu = recap.ikm().mutu();
        Long population = RekapitulasiFacts.population(recap);
        return new Rekapitulasi.Result(
                words.text("report.rekapitulasi.result"),
                rounded(recap.ikm().value(), words),
                mutu.map(Mutu::name).orElse(Rekapitulasi.NONE),
                mutu.map(Mutu::kinerja).orElse(Rekapitulasi.NONE),
                recap.ikm().reason().map(reason -> reason(recap, unsur, words)).orElse(null),
                population == null
                        ? words.text("report.rekapitulasi.basis", words.count(recap.respondents()))
                        : words.text(
                                "report.rekapitulasi.basis.of",
                                words.count(recap.respondents()),
                                words.count(population)));
    }

    private static String reason(Recap recap, List<Rekapitulasi.UnsurRow> unsur, Words words) {
        return recap.respondents() == 0
                ? words.text("report.rekapitulasi.reason.no-responses")
                : words.text(
                        "report.rekapitulasi.reason.unsur-unanswered",
                        IntStream.range(0, unsur.size())
                                .filter(i -> recap.ikm()
                                        .unanswered()
                                        .contains(recap.unsur().get(i).unsur().key()))
                                .mapToObj(i -> unsur.get(i).name())
                                .collect(Collectors.joining(", ")));
    }

    private List<String> footer(Recap recap, RekapitulasiNotes notes, Words words) {
        String names = recap.questionnaires().stream()
                .map(questionnaire -> name(recap, questionnaire, words))
                .collect(Collectors.joining(", "));
        String time = DateTimeFormatter.ofPattern(words.text("report.rekapitulasi.footer.time"), words.locale())
                .format(clock.instant().atZone(recap.unit().zoneId()));
        return List.of(
                names,
                words.text(
                        "report.rekapitulasi.footer.method",
                        notes.bobot(),
                        words.text("report.rekapitulasi.footer.method." + notes.method())),
                words.text("report.rekapitulasi.footer.created", time, status(recap.finality(), words)));
    }

    private static Rekapitulasi.Status mark(@Nullable Finality finality, Words words) {
        return finality == null
                ? new Rekapitulasi.Status(words.text("report.rekapitulasi.status.open.mark"), null)
                : new Rekapitulasi.Status(null, finality.code().printed());
    }

    private static String status(@Nullable Finality finality, Words words) {
        return finality == null
                ? words.text("report.rekapitulasi.footer.open")
                : words.text(
                        "report.rekapitulasi.footer.final",
                        words.count(finality.edition()),
                        finality.code().printed());
    }
}
