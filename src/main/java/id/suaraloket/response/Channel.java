package id.suaraloket.response;

/** The way by which a response came. */
public enum Channel {
    QR,
    KIOSK,
    PAPER,
    IMPORT;

    /** Whether staff say when it was given, and not a clock at the moment: they are believed. */
    boolean tellsOfThePast() {
        return this == PAPER || this == IMPORT;
    }
}
