package id.suaraloket.report;

import id.suaraloket.ikm.Ikm;
import id.suaraloket.ikm.Rational;
import id.suaraloket.ikm.UnsurValue;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.OlahDataFigures.OfService;
import id.suaraloket.report.SheetStyles.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The sheet of jenis layanan, each with its own IKM out of those rows that are about it. */
final class OlahDataServices {
    static final int NUMBER = 0;
    static final int NAME = 1;
    static final int RESPONDENTS = 2;
    static final int WEIGHT = 3;
    static final int LABEL = 4;
    static final int UNSUR = 5;
    /** Sum, x 25, IKM, mutu. */
    static final int RESULTS = 4;

    private static final int LINES = 4;

    private final SheetCells cells;
    private final Recap recap;
    private final List<OlahDataPart> parts;
    private final OlahDataTexts texts;
    private final Words words;
    private final int unsur;

    OlahDataServices(SheetCells cells, Recap recap, List<OlahDataPart> parts, OlahDataTexts texts, Words words) {
        this.cells = cells;
        this.recap = recap;
        this.parts = parts;
        this.texts = texts;
        this.words = words;
        this.unsur = recap.unsur().size();
    }

    /**
     * Writes them.
     *
     * @param first the row of the first
     * @param ikm of the unit
     * @return the cell in which their mean stands, as another sheet says it; it is there if the unit goes by it
     */
    String write(int first, List<OfService> services, Ikm ikm) {
        int row = first;
        for (int i = 0; i < services.size(); i++) {
            write(row, i + 1, services.get(i));
            row += LINES;
        }
        if (recap.isMeanOfServices()) {
            cells.text(row, 0, result(1), words.text("report.olah.services.mean"), Kind.TOTAL_LABEL);
            String exact = SheetCells.at(first, result(1)) + ":" + SheetCells.at(row - 1, result(1));
            cells.formula(
                    row,
                    result(2),
                    result(2),
                    OlahDataFormulas.rounded(OlahDataFormulas.average(exact)),
                    OlahDataFormulas.rounded(ikm.value()),
                    Kind.GRAND_VALUE);
            cells.formula(
                    row,
                    result(3),
                    result(3),
                    OlahDataFormulas.mutu(SheetCells.at(row, result(2))),
                    ikm.mutu().map(Enum::name).orElse(Rekapitulasi.NONE),
                    Kind.TOTAL_TEXT);
            cells.height(row, 24);
        }
        return cells.from(SheetCells.at(row, result(2)));
    }

    private void write(int row, int number, OfService service) {
        String name = texts.name(service.code());
        String asked = criterion(name, "$B$" + (row + 1));
        Weighting weighting = Recap.fitting(recap.unit(), service.asked());
        SheetCells.formula(
                cells.tall(row, row + LINES - 1, RESPONDENTS, Kind.TOTAL),
                OlahDataFormulas.sum(parts.stream()
                        .map(part -> "COUNTIF(" + part.column(OlahDataLayout.SERVICE) + "," + asked + ")")
                        .toList()),
                service.respondents());
        cells.tall(row, row + LINES - 1, NUMBER, Kind.DATUM_NUMBER).setCellValue(number);
        cells.tall(row, row + LINES - 1, NAME, Kind.DATUM).setCellValue(name);
        weight(row, weighting, service.asked());
        cells.text(row, LABEL, words.text("report.olah.services.sum"), Kind.DATUM);
        cells.text(row + 1, LABEL, words.text("report.olah.services.answered"), Kind.DATUM);
        cells.text(row + 2, LABEL, words.text("report.olah.services.mean-of-unsur"), Kind.DATUM);
        cells.text(row + 3, LABEL, words.text("report.olah.services.weighted"), Kind.DATUM);
        for (int i = 0; i < unsur; i++) {
            if (service.unsur().get(i).isPresent()) {
                unsur(row, i, service.unsur().get(i).get(), weighting, service.asked(), asked);
            } else {
                for (int line = 0; line < LINES; line++) {
                    cells.text(row + line, UNSUR + i, "", Kind.DATUM);
                }
            }
        }
        results(row, service, weighting);
    }

    private void weight(int row, Weighting weighting, int k) {
        cells.tall(row, row + LINES - 1, WEIGHT, Kind.TOTAL_MEAN);
        OlahDataTotals.weight(cells, row, WEIGHT, WEIGHT, weighting, k);
    }

    private void unsur(int row, int place, UnsurValue value, Weighting weighting, int k, String asked) {
        int column = UNSUR + place;
        cells.formula(
                row,
                column,
                column,
                OlahDataFormulas.sum(
                        columns(place, (services, answers) -> "SUMIF(" + services + "," + asked + "," + answers + ")")),
                value.counts().sum(),
                Kind.DATUM_NUMBER);
        cells.formula(
                row + 1,
                column,
                column,
                OlahDataFormulas.sum(columns(
                        place,
                        (services, answers) -> "COUNTIFS(" + services + "," + asked + "," + answers + ",\">0\")")),
                value.counts().answered(),
                Kind.DATUM_NUMBER);
        String mean = SheetCells.at(row + 2, column);
        cells.formula(
                row + 2,
                column,
                column,
                OlahDataFormulas.mean(SheetCells.at(row, column), SheetCells.at(row + 1, column)),
                value.mean(),
                Kind.DATUM_MEAN);
        cells.formula(
                row + 3,
                column,
                column,
                OlahDataFormulas.weighted(mean, "$D$" + (row + 1)),
                value.weighted(weighting, k),
                Kind.DATUM_MEAN);
    }

    private void results(int row, OfService service, Weighting weighting) {
        int last = row + LINES - 1;
        Optional<Rational> sum = Optional.of(Rational.ZERO);
        for (UnsurValue value :
                service.unsur().stream().flatMap(Optional::stream).toList()) {
            Optional<Rational> part = value.weighted(weighting, service.asked());
            sum = sum.flatMap(before -> part.map(before::plus));
        }
        String range = SheetCells.range(last, UNSUR, UNSUR + unsur - 1);
        SheetCells.formula(
                cells.tall(row, last, result(0), Kind.DATUM_MEAN), OlahDataFormulas.whole(range, service.asked()), sum);
        SheetCells.formula(
                cells.tall(row, last, result(1), Kind.DATUM_MEAN),
                OlahDataFormulas.index(SheetCells.at(row, result(0))),
                OlahDataFormulas.index(sum));
        SheetCells.formula(
                cells.tall(row, last, result(2), Kind.TOTAL_VALUE),
                OlahDataFormulas.rounded(SheetCells.at(row, result(1))),
                OlahDataFormulas.rounded(service.ikm().value()));
        SheetCells.formula(
                cells.tall(row, last, result(3), Kind.TOTAL_TEXT),
                OlahDataFormulas.mutu(SheetCells.at(row, result(2))),
                service.ikm().mutu().map(Enum::name).orElse(Rekapitulasi.NONE));
    }

    /** A term for each question of an unsur, on whichever sheet. */
    private List<String> columns(int place, BiFunction<String, String, String> term) {
        return parts.stream()
                .flatMap(part -> part.layout().groups().stream()
                        .filter(group -> group.unsur() == place)
                        .flatMap(group -> IntStream.rangeClosed(group.first(), group.last())
                                .mapToObj(column ->
                                        term.apply(part.column(OlahDataLayout.SERVICE), part.column(column)))))
                .toList();
    }

    private int result(int which) {
        return UNSUR + unsur + which;
    }

    /** What finds the rows of a jenis layanan: what is in the cell of its name, unless a sign in it would stand for any other. */
    private static String criterion(String name, String cell) {
        return name.matches("[^*?~]*")
                ? "\"=\"&" + cell
                : "\"=" + name.replaceAll("[*?~]", "~$0").replace("\"", "\"\"") + "\"";
    }
}
