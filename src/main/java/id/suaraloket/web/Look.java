package id.suaraloket.web;

import jakarta.inject.Singleton;

/** The one look: the stylesheet of all pages, and what staff's pages have besides. */
@Singleton
public final class Look {
    private final InPage css = InPage.style("/look/look.css");

    private final InPage staff = InPage.style("/look/staff.css");

    public InPage css() {
        return css;
    }

    InPage staff() {
        return staff;
    }
}
