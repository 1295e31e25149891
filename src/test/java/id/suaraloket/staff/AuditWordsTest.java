package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.staff.AuditWords.Change;
import id.suaraloket.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The trail's own names come out as words that stand on the pages. */
class AuditWordsTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final AuditWords words = new AuditWords(new Messages());

    @Test
    void fieldsAndValuesAreToldInWords() {
        assertThat(words.changes(
                        Map.of(), Map.of("kind", "KIOSK", "open", "true", "place", "", "label", "Loket 2"), INDONESIAN))
                .containsExactly(
                        new Change("Cara menjawab", null, "Tablet di loket"),
                        new Change("Menerima jawaban", null, "ya"),
                        new Change("Nama tempat", null, "Loket 2"));
    }

    @Test
    void whatIsAsItWasIsNotToldAndWhatWasEmptiedIs() {
        assertThat(words.changes(
                        Map.of("target", "86.40", "realisasi", "87.28"),
                        Map.of("target", "86.40", "realisasi", ""),
                        INDONESIAN))
                .containsExactly(new Change("Realisasi IKM", "87.28", null));
    }

    @Test
    void severalChoicesAreToldOneByOne() {
        assertThat(only("scopes", "READ,IMPORT").after()).isEqualTo("membaca, mengirim jawaban");
        assertThat(only("units", "*").after()).isEqualTo("Semua kantor");
        assertThat(only("zone", "Asia/Jakarta").after()).isEqualTo("WIB (Jakarta)");
    }

    @Test
    void aFieldWithANameOfItsOwnKeepsItAndAnUnknownOneIsShownAsItIs() {
        assertThat(only("population 2026-TW3", "2800").field()).isEqualTo("Pengguna layanan 2026-TW3");
        assertThat(only("q4", "4. Waktu").field()).isEqualTo("Pertanyaan 4");
        assertThat(only("later", "x").field()).isEqualTo("later");
    }

    private Change only(String field, String value) {
        List<Change> changes = words.changes(Map.of(), Map.of(field, value), INDONESIAN);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }
}
