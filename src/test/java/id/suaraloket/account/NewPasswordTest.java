package id.suaraloket.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.web.FieldProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Length and what everybody knows: nothing else is asked of a password. */
class NewPasswordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tujuh kucing di pasar senin",
                "zqvwkpxjmbtrghd",
                "\uD83D\uDC2E kerbau \uD83C\uDF3E padi \u0D9C\u0DB1 lumpur",
                "   jeruk   nipis   kemangi   "
            })
    void aLongOneIsTakenWhateverItIsMadeOf(String password) {
        assertThat(NewPassword.check("new", password, "siti", "Siti Aminah")).isEmpty();
        assertThat(NewPassword.check("new", (password + " ").repeat(5).substring(0, 64), "siti"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7!Qz_p0",
                "katasandi1234",
                "passwordpassword",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "aminahaminah",
                "sitiaminah12",
                "KecamatanLumajang2026!",
                "qwertyuiopas"
            })
    void aShortOneOrOneThatIsSoonGuessedIsRefused(String password) {
        assertThat(NewPassword.check("new", password, "siti.aminah", "Siti Aminah"))
                .map(FieldProblem::field)
                .contains("new");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 64, 128, 129, 5000})
    void upToAHundredAndTwentyEightSignsAreTaken(int length) {
        String password = "zq7vwkp2xjm9bt".repeat(400).substring(0, length);

        assertThat(NewPassword.check("new", password).isPresent()).isEqualTo(length > NewPassword.LONGEST);
    }
}
