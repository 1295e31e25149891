package id.suaraloket.questionnaire;

/** What every piece of a questionnaire's wording has to be: there. */
final class Wording {
    private Wording() {}

    static void requireText(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
    }
}
