package id.suaraloket.report;

import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;

/** The rekapitulasi as a PDF, ready to be signed. */
@Singleton
class RekapitulasiPdf {
    private final SignedPdf pdf;
    private final Messages messages;

    RekapitulasiPdf(SignedPdf pdf, Messages messages) {
        this.pdf = pdf;
        this.messages = messages;
    }

    byte[] write(Rekapitulasi says, Letterhead letterhead) {
        return pdf.print("rekapitulasi", says, says.title(), Margins.of(says, messages), letterhead);
    }
}
