package id.suaraloket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void indonesianComesFirst() {
        assertThat(messages.languages())
                .startsWith(new Language("id", "Bahasa Indonesia"), new Language("en", "English"));
    }

    @Test
    void aLanguageOrCountryThatIsNotThereIsAnsweredInIndonesian() {
        assertThat(messages.get(Locale.forLanguageTag("id-ID"), "web.skip")).isEqualTo("Langsung ke isi halaman");
        assertThat(messages.get(Locale.UK, "web.skip")).isEqualTo("Skip to the content");
        assertThat(messages.get(Locale.JAPAN, "web.skip")).isEqualTo("Langsung ke isi halaman");
        assertThat(messages.speaks("su")).isFalse();
    }

    @Test
    void anArgumentIsPutInAsItIs() {
        assertThat(messages.get(Messages.DEFAULT, "web.user", "{web.skip} $1 \\ 'x' {0}"))
                .isEqualTo("Masuk sebagai {web.skip} $1 \\ 'x' {0}");
    }

    @Test
    void aMissingKeyIsAFault() {
        assertThatThrownBy(() -> messages.get(Messages.DEFAULT, "no.such.key")).hasMessageContaining("no.such.key");
        assertThat(messages.find(Messages.DEFAULT, "no.such.key")).isEmpty();
    }

    @Test
    void aFamilyOfTextsIsWholeInEveryLanguage() {
        // Javanese lacks what staff read; Indonesian stands in.
        assertThat(messages.family(Locale.forLanguageTag("jv"), "staff.log")).containsEntry("staff.logout", "Keluar");
        assertThat(messages.family(Locale.ENGLISH, "staff.log").keySet())
                .startsWith("staff.login.again")
                .contains("staff.login.code", "staff.login.name", "staff.login.password")
                .endsWith("staff.logout");
        assertThat(messages.family(Messages.DEFAULT, "no.such.")).isEmpty();
    }
}
