package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.period.Period;
import id.suaraloket.web.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTextTest {
    private final PeriodText texts = new PeriodText(new Messages());

    @ParameterizedTest
    @CsvSource({
        "2021-TW3, Triwulan III Tahun 2021, Quarter III of 2021",
        "2021-TW4, Triwulan IV Tahun 2021,  Quarter IV of 2021",
        "2024-S2,  Semester II Tahun 2024,  Semester II of 2024",
        "2024-07,  Juli 2024,               July 2024",
        "2024,     Tahun 2024,              Year 2024",
    })
    void periodsAreCalledAsPeopleCallThem(String id, String indonesian, String english) {
        assertThat(texts.of(Period.parse(id), Messages.DEFAULT)).isEqualTo(indonesian);
        assertThat(texts.of(Period.parse(id), Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2021-TW3, TW III, Q III", "2024-S2, Sem II, Sem II", "2024-07, Jul, Jul", "2024, 2024, 2024"})
    void belowAPictureTheyAreShort(String id, String indonesian, String english) {
        assertThat(texts.brief(Period.parse(id), Messages.DEFAULT)).isEqualTo(indonesian);
        assertThat(texts.brief(Period.parse(id), Locale.ENGLISH)).isEqualTo(english);
    }
}
