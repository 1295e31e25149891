package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {
    /** As every store has it of such a response. */
    private static final String DIGEST = "5d6773483a0bf45cb32809447a8dcd4cec07e8b06ba0bea669ba23e5c8fb762e";

    @Test
    void theDigestStaysWhatItWasWhenTheFirstResponsesWereStored() {
        assertThat(draft("Cepat", null, null).digest()).isEqualTo(DIGEST);
        assertThat(draft("Lambat", null, null).digest()).isNotEqualTo(DIGEST);
    }

    @Test
    void whenTheFormWasOpenedAndWhatFellIntoItsTrapAreNoPartOfWhatMakesARepeat() {
        assertThat(draft("Cepat", "2026-11-20T09:21:40+07:00", "x").digest()).isEqualTo(DIGEST);
    }

    private static Draft draft(String suggestion, @Nullable String startedAt, @Nullable String trap) {
        return new Draft(
                "0b0e1a1c-6d0f-4d52-9c33-2f0d6a3f7d11",
                "UJ2222",
                "ktp",
                null,
                "2026-11-20T09:23:02+07:00",
                Map.of("q2", "3", "q1", "4"),
                Map.of("sex", "P"),
                suggestion,
                new Hints(startedAt, trap, null));
    }
}
