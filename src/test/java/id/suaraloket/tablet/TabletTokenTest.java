package id.suaraloket.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What tablets show of themselves: their codes and tokens. */
class TabletTokenTest {
    @Test
    void aTokenIs256BitsByChanceAndItsHashTellsNothingOfIt() {
        TabletToken token = TabletToken.random();

        assertThat(token.value())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(TabletToken.random().value());
        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.value());
        assertThat(TabletToken.find(token.value())).contains(token);
        assertThat(TabletToken.find(token.value() + "A")).isEmpty();
        assertThat(TabletToken.find("")).isEmpty();
    }

    @Test
    void theNextTokenNeedsBothTheTokenAndTheSalt() {
        TabletToken token = new TabletToken("A".repeat(43));

        assertThat(token.next("salt")).isEqualTo(token.next("salt")).isNotEqualTo(token);
        assertThat(token.next("salt")).isNotEqualTo(token.next("other"));
        assertThat(token.next("salt")).isNotEqualTo(new TabletToken("B".repeat(43)).next("salt"));
        assertThat(TabletToken.find(token.next("salt").value())).isPresent();
        assertThat(token.next("salt").hash()).isNotEqualTo(token.hash());
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        EnrolmentCode code = EnrolmentCode.random();

        assertThat(EnrolmentCode.find(code.grouped())).contains(code);
        assertThat(EnrolmentCode.find("abcd efgh")).contains(new EnrolmentCode("ABCDEFGH"));
        assertThat(EnrolmentCode.find("ABCD-EFG")).isEmpty();
        assertThat(EnrolmentCode.find("ABCD-EFG0")).isEmpty();
        assertThat(new EnrolmentCode("ABCDEFGH").grouped()).isEqualTo("ABCD-EFGH");
        assertThatThrownBy(() -> new EnrolmentCode("abcdefgh")).isInstanceOf(IllegalArgumentException.class);
    }
}
