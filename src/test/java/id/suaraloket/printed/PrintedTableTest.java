package id.suaraloket.printed;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.ikm.PrintedRecap.PrintedQuestion;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import id.suaraloket.web.FieldProblem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they come out of Word, Excel, a PDF, or are typed. */
class PrintedTableTest {
    private static final List<PrintedUnsur> TWO = List.of(
            unsur(
                    "Persyaratan",
                    "3.41",
                    new PrintedQuestion("1. Syarat", 628L, 0),
                    new PrintedQuestion("2. Terbit", 653L, 2)),
            unsur("Prosedur", "3.41", new PrintedQuestion("3. Mudah", 1641L, 0)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                // With a head, joined cells, a row of numbers.
                "No\tUnsur Pelayanan\tPertanyaan\tJumlah Nilai\tJumlah RTMK\tNilai Unsur Pelayanan\n1\t2\t3\t4\t5\t6\n"
                        + "U1\tPersyaratan\t1. Syarat\t628\t0\t3,41\n\t\t2. Terbit\t653\t2\t\nU2\tProsedur\t3. Mudah\t1.641\t-\t3,41",
                // Without a head; what stands at the end of a line was lost.
                "U1\tPersyaratan\t1. Syarat\t628\t0\t3,41\r\n\t\t2. Terbit\t653\t2\r\nU2\tProsedur\t3. Mudah\t1641\t0\t3.41\r\n",
                // Typed, the unsur repeated.
                "Persyaratan;1. Syarat;628;0;3,41\n\nPersyaratan;2. Terbit;653;2;3,41\nProsedur;3. Mudah;1641;;3,41",
                // Out of a PDF.
                "Unsur   Pertanyaan   Jumlah nilai   RTMK   Nilai unsur\nPersyaratan   1. Syarat   628   0   3,41\n"
                        + "Persyaratan   2. Terbit   653   2   3,41\nProsedur   3. Mudah   1.641   0   3,41",
                // Columns in another order, one of no use.
                "Nilai unsur|Unsur|NRR tertimbang|Pertanyaan|RTMK|Jumlah\n3,41|Persyaratan|0,379|1. Syarat|0|628\n"
                        + "|||2. Terbit|2|653\n3,41|Prosedur|0,379|3. Mudah||1641\nMutu||||B|"
            })
    void aTableIsReadHoweverItCameHere(String text) {
        PrintedTable table = PrintedTable.read(text);

        assertThat(table.problems()).isEmpty();
        assertThat(table.unsur()).isEqualTo(TWO);
    }

    @Test
    void anUnsurAloneIsEnough() {
        PrintedTable table = PrintedTable.read("1\tPersyaratan\t3,41\n2\tProsedur\t3,40\nNilai IKM\t\t85,13");

        assertThat(table.problems()).isEmpty();
        assertThat(table.unsur()).containsExactly(unsur("Persyaratan", "3.41"), unsur("Prosedur", "3.40"));
        assertThat(table.ikm()).isEqualTo("85,13");
    }

    @Test
    void sumsWithoutEmptyAnswersHaveThreeColumns() {
        assertThat(PrintedTable.read("Persyaratan;628;3,34").unsur())
                .containsExactly(unsur("Persyaratan", "3.34", new PrintedQuestion("Persyaratan", 628L, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jumlah loket\t600\t2\t",
                "Jumlah loket\t600\t\t",
                "Kinerja petugas\t600\t0\t",
                "Total biaya\t600\t-\t",
                "Mutu hasil\t600\t0",
                "Keterangan petugas\t600\t0\t",
                "Pengisian SKM\t600\t1\t"
            })
    void aQuestionThatBeginsLikeATotalIsAQuestion(String question) {
        String table = "U1\tPersyaratan\t1. Syarat\t628\t0\t3,41\n\t\t" + question
                + "\nU2\tProsedur\t3. Mudah\t641\t0\t3,41\nNilai IKM\t\t\t\t\t85,25";
        String head = "No.\tUnsur Pelayanan\tPertanyaan\tJumlah Nilai\tJumlah RTMK\tNilai Unsur Pelayanan\n";

        for (PrintedTable read : List.of(PrintedTable.read(table), PrintedTable.read(head + table))) {
            assertThat(read.problems()).isEmpty();
            assertThat(read.unsur()).hasSize(2);
            assertThat(read.unsur().get(0).questions())
                    .extracting(PrintedQuestion::sum)
                    .containsExactly(628L, 600L);
            assertThat(read.ikm()).isEqualTo("85,25");
            assertThat(read.passedOver()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jumlah\t\t\t1922\t2\t6,82",
                "Jumlah nilai per unsur\t\t\t1922\t2\t",
                "Total:\t\t\t1.922\t\t",
                "\t\tJumlah\t1922\t2\t6,82",
                "Jumlah NRR tertimbang\t\t\t\t\t3,41",
                "Kinerja unit pelayanan\t\t\t\t\tB",
                "Kinerja (76,61 - 88,30)\t\t\t\t\tB",
                "Mutu pelayanan\t\t\t\t\tB",
                "Keterangan: nilai 1 sampai 4\t\t\t\t\t"
            })
    void aTotalIsNoUnsur(String total) {
        String table = "U1\tPersyaratan\t1. Syarat\t628\t0\t3,41\n\t\t2. Terbit\t653\t2\t\n"
                + "U2\tProsedur\t3. Mudah\t1641\t0\t3,41\n" + total + "\nNilai Hasil Survei\t\t\t\t3,41\t85,25";
        String head = "No.\tUnsur Pelayanan\tPertanyaan\tJumlah Nilai\tJumlah RTMK\tNilai Unsur Pelayanan\n";

        for (PrintedTable read : List.of(PrintedTable.read(table), PrintedTable.read(head + table))) {
            assertThat(read.problems()).isEmpty();
            assertThat(read.unsur()).isEqualTo(TWO);
            assertThat(read.ikm()).isEqualTo("85,25");
        }
    }

    @Test
    void linesWithFiguresThatArePassedOverAreTold() {
        assertThat(PrintedTable.read("Persyaratan;628;3,41\nKinerja petugas;3,40\nMutu;B\nJumlah;1.269;6,82")
                        .passedOver())
                .containsExactly(2, 4);
        PrintedTable numbered = PrintedTable.read("Persyaratan;3,41\n6. Kinerja petugas;3,40");
        assertThat(numbered.unsur()).containsExactly(unsur("Persyaratan", "3.41"), unsur("6. Kinerja petugas", "3.40"));
        assertThat(numbered.passedOver()).isEmpty();
    }

    @Test
    void theIkmIsFoundBehindTheNameOfTheOffice() {
        PrintedTable table = PrintedTable.read(
                "Persyaratan;1. Syarat;628;0;3,41\nPersyaratan;2. Terbit;653;2;\nProsedur;3. Mudah;1641;0;3,41\nKecamatan Uji;Nilai IKM;;;85,25");

        assertThat(table.unsur()).isEqualTo(TWO);
        assertThat(table.ikm()).isEqualTo("85,25");
        assertThat(PrintedTable.read("Waktu;5. Mengisi SKM;600;2;3,41").unsur()).hasSize(1);
    }

    @Test
    void theQuestionsOfAnUnsurMayStandApart() {
        PrintedTable table = PrintedTable.read("Persyaratan;1. Syarat;628;0;3,41\nProsedur;3. Mudah;1641;0;3,41\n"
                + "PERSYARATAN;2. Terbit;653;2;\nProsedur;4. Cepat;640;0;3,41\n;5. Jelas;639;0;");

        assertThat(table.problems()).isEmpty();
        assertThat(table.unsur())
                .containsExactly(
                        TWO.get(0),
                        unsur(
                                "Prosedur",
                                "3.41",
                                new PrintedQuestion("3. Mudah", 1641L, 0),
                                new PrintedQuestion("4. Cepat", 640L, 0),
                                new PrintedQuestion("5. Jelas", 639L, 0)));
        assertThat(PrintedTable.read("A;1;0;3,41\nB;2;0;3,41\nA;2;0;3,42").problems())
                .containsExactly(FieldProblem.of("table", "check.table.values", 3, "A"));
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        assertThat(PrintedTable.read("Unsur;Jumlah nilai;RTMK;Nilai unsur\nA;6x1;0;3,41\nB;12;nol;3,4a\nC;12;0;812")
                        .problems())
                .containsExactly(
                        FieldProblem.of("table", "check.table.sum", 2, "6x1"),
                        FieldProblem.of("table", "check.table.rtmk", 3, "nol"),
                        FieldProblem.of("table", "check.table.value", 3, "3,4a"),
                        FieldProblem.of("table", "check.table.value", 4, "812"));
        assertThat(PrintedTable.read(";628;0;3,41").problems())
                .containsExactly(FieldProblem.of("table", "check.table.unsur", 1));
        assertThat(PrintedTable.read("A;1;0;3,41\nA;2;0;3,42").problems())
                .containsExactly(FieldProblem.of("table", "check.table.values", 2, "A"));
        assertThat(PrintedTable.read("\n \n").problems()).containsExactly(FieldProblem.of("table", "check.table.none"));
        assertThat(PrintedTable.read("A;1;0;3,41\n".repeat(201)).problems())
                .containsExactly(FieldProblem.of("table", "check.table.many", 200));
    }

    private static PrintedUnsur unsur(String name, String value, PrintedQuestion... questions) {
        return new PrintedUnsur(name, new BigDecimal(value), List.of(questions));
    }
}
