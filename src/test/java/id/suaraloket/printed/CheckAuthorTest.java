package id.suaraloket.printed;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.PrintedLumajang;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import id.suaraloket.ikm.RecapCheck;
import id.suaraloket.web.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of a printed recap says, in the language of its reader. */
class CheckAuthorTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final List<PrintedUnsur> LUMAJANG = PrintedLumajang.mended();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "87.10 | Nilai IKM tercetak cocok dengan bobot 1/9 dari jumlah nilai (87,10).",
                "86.23 | Nilai IKM tercetak cocok dengan bobot 0,11 dari jumlah nilai (86,23).",
                "87.17 | Nilai IKM tercetak cocok dengan bobot 1/9 dari nilai unsur yang sudah dibulatkan. Dari jumlah nilai tanpa pembulatan di tengah hasilnya 87,10.",
                "87.14 | Nilai IKM tercetak cocok dengan bobot 1/9 bila pada sebagian unsur yang benar nilai tercetaknya, bukan jumlah nilainya. Dari jumlah nilai saja hasilnya 87,10."
            })
    void thePrintedIkmIsSaidToComeFromWhatItComesFrom(String ikm, String remark) {
        assertThat(says(188, LUMAJANG, ikm, INDONESIAN).remarks()).containsExactly(remark);
    }

    @Test
    void nothingIsSaidOfSumsWhereNoneArePrinted() {
        List<PrintedUnsur> values = List.of(
                new PrintedUnsur("persyaratan", new BigDecimal("3.41"), List.of()),
                new PrintedUnsur("prosedur", new BigDecimal("3.40"), List.of()));

        assertThat(says(188, values, "85.13", INDONESIAN).remarks())
                .containsExactly(
                        "Nilai IKM tercetak cocok dengan bobot 1/2: sebelum nilai unsurnya dibulatkan, hasilnya dapat 85,00 sampai 85,25.",
                        "Tanpa jumlah nilai, nilai unsur tidak dapat dihitung ulang.");
    }

    @Test
    void figuresAreWrittenAsTheReaderWritesThem() {
        List<PrintedUnsur> unsur = new ArrayList<>(LUMAJANG);
        unsur.set(3, new PrintedUnsur("biaya", new BigDecimal("4.73"), List.of()));

        CheckSays english = says(188, unsur, "87.10", Locale.ENGLISH);
        CheckSays indonesian = says(188, unsur, "87.10", INDONESIAN);

        assertThat(english.bases()).extracting(CheckSays.BasisRow::weighting).containsExactly("1/9", "0.111", "0.11");
        assertThat(indonesian.bases())
                .extracting(CheckSays.BasisRow::weighting)
                .containsExactly("1/9", "0,111", "0,11");
        assertThat(english.findings().get(0).expected()).isEqualTo("1.00 to 4.00");
        assertThat(indonesian.findings().get(0).expected()).isEqualTo("1,00 sampai 4,00");
    }

    private static CheckSays says(long respondents, List<PrintedUnsur> unsur, String ikm, Locale locale) {
        PrintedRecap recap =
                new PrintedRecap(respondents, unsur, new BigDecimal(ikm), Method.POOLED, null, null, null, List.of());
        PrintedForm read = new PrintedForm(Map.of(), null, null, recap, List.of(), List.of());
        return new CheckAuthor(new Messages()).write(RecapCheck.of(recap), read, locale);
    }
}
