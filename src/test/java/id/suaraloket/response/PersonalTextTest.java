package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIK saya 3508123456789012 ya | NIK saya [***] ya",
                "3508 1234 5678 9012 | [***]",
                "3508-1234-5678-9012, tolong | [***], tolong",
                "WA 081234567890. | WA [***].",
                "wa081234567890 | wa[***]",
                "hubungi +62 812-3456-7890 atau 0812 3456 7890 | hubungi [***] atau [***]",
                "0812.3456.7890,0857-1234-567 | [***],[***]",
                "62812345678 | [***]",
                "telp (0334) 881234 atau 0334881234 | telp [***] atau [***]",
                "surat ke budi.santoso+ktp@contoh.co.id. Terima kasih | surat ke [***]. Terima kasih",
                "<siti@contoh.id> | <[***]>"
            })
    void whatLooksPersonalIsMasked(String text, String masked) {
        assertThat(PersonalText.mask(text)).isEqualTo(masked);
        assertThat(Pattern.compile(PersonalText.pattern()).matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kursi kurang, antre dari jam 08.15 sampai 11.30",
                "Tanggal 08-11-2026 jam 10.30 loket 3 tutup",
                "KTP jadi 2026-11-08 10:30:00",
                "Biaya Rp 10.000.000 atau 150000, 12.500.000.000",
                "Pasal 5 ayat 2, Perbup 14/2017, 100% puas",
                "nomor antrean 045, RT 03 RW 12, kode pos 67311",
                "ketemu @ loket, email belum ada"
            })
    void otherNumbersStay(String text) {
        assertThat(PersonalText.mask(text)).isEqualTo(text);
        assertThat(Pattern.compile(PersonalText.pattern()).matcher(text).find()).isFalse();
    }
}
