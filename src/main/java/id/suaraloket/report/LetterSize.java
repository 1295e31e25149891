package id.suaraloket.report;

/** How large something is set so that it keeps its place, by a class that the documents' style sheets know: a long text smaller, a longer one smaller again. */
final class LetterSize {
    private LetterSize() {}

    /** That of a unit's name in a letterhead. */
    static String ofName(String name) {
        return of(name.length(), 36, 80);
    }

    /**
     * That of any text.
     *
     * @param letters how many it has
     * @param smaller from how many on it is set smaller
     * @param smallest from how many on it is set as small as it gets
     */
    static String of(int letters, int smaller, int smallest) {
        if (letters < smaller) {
            return "short";
        }
        return letters < smallest ? "long" : "longest";
    }
}
