package id.suaraloket.report;

import jakarta.inject.Singleton;

/** A booklet as a tagged PDF. */
@Singleton
class BookletPdf {
    private final SignedPdf pdf;

    BookletPdf(SignedPdf pdf) {
        this.pdf = pdf;
    }

    byte[] write(Booklet booklet) {
        return pdf.print("booklet", booklet, booklet.title(), booklet.margins(), booklet.letterhead());
    }
}
