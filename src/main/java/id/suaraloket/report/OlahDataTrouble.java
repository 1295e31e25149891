package id.suaraloket.report;

/** Why an olah data cannot be made; trying again changes nothing. */
final class OlahDataTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason in message keys */
    OlahDataTrouble(String reason) {
        super("no olah data: " + reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
