package id.suaraloket.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rekapitulasi of a period says, in one language: each figure rounded and each sentence worded once, so that page,
 * CSV and XLSX cannot differ. {@link RekapitulasiAuthor} writes it.
 *
 * @param unit name of the unit
 * @param period the period in words
 * @param service name of the one jenis layanan it is about, null for all
 * @param title the lines of a document's title, in capitals
 * @param columns heads of the six columns of the table; under them stand their numbers 1 to 6
 * @param notesTitle head of the notes, "Keterangan"
 * @param factsTitle head of the facts, "Rekapitulasi lain-lain"
 * @param services the jenis layanan that were surveyed
 * @param status how far its figures may be relied on
 * @param footer questionnaire, bobot and method, time and status: what a document says at its foot
 * @param demo the sentence that marks made-up data, null for a real unit
 * @param empty the sentence that stands in place of all figures when nobody responded; null otherwise
 */
public record Rekapitulasi(
        String unit,
        String period,
        @Nullable String service,
        List<String> title,
        List<String> columns,
        List<UnsurRow> unsur,
        Result result,
        String notesTitle,
        List<Note> notes,
        String factsTitle,
        List<Fact> facts,
        ServiceTable services,
        Status status,
        List<String> footer,
        @Nullable String demo,
        @Nullable String empty) {
    /** What stands where a figure has no value. */
    public static final String NONE = "-";

    /**
     * A figure.
     *
     * @param value as it is shown, already rounded; null if there is none
     * @param text the same in the reader's form; {@link #NONE} if there is none
     */
    public record Figure(@Nullable BigDecimal value, String text) {
        public static Figure none() {
            return new Figure(null, NONE);
        }
    }

    /** An unsur with its questions and its nilai, 1 to 4. */
    public record UnsurRow(String no, String name, List<QuestionRow> questions, Figure value) {}

    /**
     * A question of an unsur.
     *
     * @param number its place in its questionnaire, from 1
     * @param questionnaire name of its questionnaire where the period has more than one, else null
     */
    public record QuestionRow(
            int number, String text, @Nullable String questionnaire, Figure sum, Figure rtmk) {
        /** Number, text and, if need be, questionnaire in one line. */
        public String line() {
            String asked = number + ". " + text;
            return questionnaire == null ? asked : asked + " (" + questionnaire + ")";
        }
    }

    /**
     * The last row of the table.
     *
     * @param mutu letter, {@link #NONE} without IKM
     * @param kinerja the regulation's word for it, {@link #NONE} without IKM
     * @param reason why there is no IKM, null if there is one
     * @param basis how many respondents, of how many users, it rests on
     */
    public record Result(
            String label,
            Figure ikm,
            String mutu,
            String kinerja,
            @Nullable String reason,
            String basis) {}

    /** What a term of the table means. */
    public record Note(String term, String text) {}

    /**
     * One of the rekapitulasi lain-lain.
     *
     * @param figure the fact itself where it is a number, else null
     * @param lines the fact in words, or what is to be said of the figure; may be empty
     */
    public record Fact(String label, @Nullable Figure figure, List<String> lines) {
        /** All of it as lines of text. */
        public List<String> texts() {
            return figure == null
                    ? lines
                    : Stream.concat(Stream.of(figure.text()), lines.stream()).toList();
        }
    }

    /** The jenis layanan that were surveyed, each taken by itself. */
    public record ServiceTable(String title, List<String> columns, List<ServiceRow> rows) {}

    public record ServiceRow(String name, Figure respondents, Figure ikm, String mutu) {}

    /**
     * Whether the figures can still change.
     *
     * @param mark what every page of a document is marked with; null if it can no longer change
     * @param code by which anybody can have the document checked; null as long as it can change
     */
    public record Status(@Nullable String mark, @Nullable String code) {}
}
