package id.suaraloket.response;

/** The way by which a response came. */
public enum Channel {
    QR,
    KIOSK,
    PAPER,
    IMPORT
}
