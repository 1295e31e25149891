package id.suaraloket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void onlyFieldsThatDifferAreTold() {
        Change change = Change.between(Map.of("a", "1", "b", "2", "gone", "x"), Map.of("a", "1", "b", "3", "new", "y"));

        assertThat(change.before()).isEqualTo(Map.of("b", "2", "gone", "x", "new", ""));
        assertThat(change.after()).isEqualTo(Map.of("b", "3", "gone", "", "new", "y"));
        assertThat(change.isNone()).isFalse();
    }

    @Test
    void nothingChangesIfEverythingIsAsItWas() {
        assertThat(Change.between(Map.of("a", "1"), Map.of("a", "1", "b", "")).isNone())
                .isTrue();
    }

    @Test
    void aNewThingHasNothingBefore() {
        Change change = Change.between(null, Map.of("a", "1"));

        assertThat(change.before()).isNull();
        assertThat(change.after()).isEqualTo(Map.of("a", "1"));
        assertThat(change.isNone()).isFalse();
    }
}
