package id.suaraloket.report;

import org.jspecify.annotations.Nullable;

/**
 * One page of {@code views/report/qr-sheet.html}, with everything decided.
 *
 * @param unitSize class of the unit's name: {@code short}, {@code long} or {@code longest}
 * @param serviceSize class of the service's name
 * @param qrSize modules along a side of the drawing, quiet zone included
 * @param qrPath the dark modules as path data
 * @param addressStart the address up to its code, without {@code https://}, as one types it
 * @param addressSize class of the address
 */
record QrSheetPage(
        String unitName,
        String unitSize,
        String kabupaten,
        @Nullable String serviceName,
        String serviceSize,
        String label,
        int qrSize,
        String qrPath,
        String addressStart,
        String code,
        String addressSize,
        boolean demo) {

    static QrSheetPage of(QrSheet.Content content) {
        QrCode qr = QrCode.of(content.address());
        String typed = content.address().replaceFirst("^https?://", "");
        return new QrSheetPage(
                content.unitName(),
                LetterSize.of(content.unitName().length(), 33, 65),
                content.kabupaten(),
                content.serviceName(),
                content.serviceName() == null
                        ? "short"
                        : LetterSize.of(content.serviceName().length(), 41, 71),
                content.label(),
                qr.size(),
                qr.path(),
                typed.substring(0, typed.length() - content.code().length()),
                content.code(),
                LetterSize.of(typed.length(), 37, 55),
                content.demo());
    }
}
