package id.suaraloket.ikm;

import id.suaraloket.ikm.PrintedRecap.PrintedQuestion;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The unsur of Kecamatan Lumajang, triwulan III 2021, for 188 respondents: as they were printed, and with the first sum mended. */
public final class PrintedLumajang {
    private PrintedLumajang() {}

    /** With the sum of its first question that contradicts its first nilai. */
    public static List<PrintedUnsur> asPrinted() {
        return withFirstSum(1018);
    }

    /** With the sum of its first question that its first nilai asks for. */
    public static List<PrintedUnsur> mended() {
        return withFirstSum(628);
    }

    private static List<PrintedUnsur> withFirstSum(long first) {
        return List.of(
                unsur("persyaratan", "3.41", first, 653),
                unsur("prosedur", "3.41", 641),
                unsur("waktu", "3.48", 655, 652),
                unsur("biaya", "3.73", 652, 751),
                unsur("produk", "3.44", 646),
                unsur("kompetensi", "3.57", 672),
                unsur("perilaku", "3.44", 646),
                unsur("sarana", "3.53", 665, 662),
                unsur("pengaduan", "3.37", 657, 605));
    }

    /** An unsur with one question for each sum, each of which everybody answered. */
    public static PrintedUnsur unsur(String name, String value, long... sums) {
        List<PrintedQuestion> questions = new ArrayList<>();
        for (long sum : sums) {
            questions.add(new PrintedQuestion(name + " " + (questions.size() + 1), sum, 0));
        }
        return new PrintedUnsur(name, new BigDecimal(value), questions);
    }
}
