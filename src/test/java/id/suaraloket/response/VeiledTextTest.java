package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VeiledTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pak Budi Santoso di loket 2 sabar | Pak [***] di loket 2 sabar",
                "pak budi lambat | pak [***] lambat",
                "PAK BUDI DI LOKET 2 LAMBAT | PAK [***] DI LOKET 2 LAMBAT",
                "Ibu Siti, terima kasih | Ibu [***], terima kasih",
                "terima kasih bu nurul dan mas Agus | terima kasih bu [***] dan mas [***]",
                "Pak Lurah Budi Hartono jarang ada | Pak Lurah [***] jarang ada",
                "dilayani Hj. Aminah | dilayani Hj. [***]",
                "nama saya siti aminah mau mengadu | nama saya [***] mau mengadu",
                "a.n. Sumiati belum jadi | a.n. [***] jadi",
                "rumah saya Jl. Merdeka Barat No. 5 banjir | rumah saya Jl. [***] banjir",
                "jl mawar no 7 gelap | jl [***] gelap",
                "di Jalan Ahmad Yani 12 macet | di Jalan [***] macet",
                "warga RT 03/RW 12 dan rt 5 | warga [***] dan [***]",
                "NIP 19780101 200501 1 002 kasar | NIP [***] kasar",
                "nomor berkas 350812345 hilang | nomor berkas [***] hilang",
                "motor N 1234 AB diserempet | motor [***] diserempet",
                "lihat @siti_77 ya | lihat [***] ya"
            })
    void whatMayTellWhoSomebodyIsIsMasked(String text, String masked) {
        assertThat(VeiledText.of(text)).isEqualTo(new VeiledText(masked, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kursi kurang, antre dari jam 08.15 sampai 11.30",
                "Pak Camat dan ibu lurah ramah, ibu-ibu senang",
                "Bapak/Ibu petugas baik, untuk bu hamil tolong kursi",
                "Biaya Rp 10.000.000 atau 150000, tanggal 08-11-2026",
                "jalan rusak, pelayanan berjalan lancar",
                "Perbup 14/2017, KTP 2024, loket 3, kode pos 67311",
                "sudah ditutup: [***]",
                ""
            })
    void otherWordsStay(String text) {
        assertThat(VeiledText.of(text)).isEqualTo(new VeiledText(text, false));
    }

    /** However odd a text is, it is looked at in no time. */
    @ParameterizedTest
    @ValueSource(
            strings = {"pak ", "Pak Budi ", "a/n ", "jl ", "1 ", "9", "RT 1/", "N 1", "nama saya ", "@", "x.", "Jalan A"
            })
    void noTextTakesLong(String part) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        VeiledText.of(part.repeat(2000 / part.length()));

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(500_000_000L);
    }
}
