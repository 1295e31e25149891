package id.suaraloket.office;

/** How a point asks: by a printed QR code on the resident's own phone, or on a counter tablet. */
public enum PointKind {
    QR,
    KIOSK
}
