package id.suaraloket.web;

import jakarta.inject.Singleton;

/** The one stylesheet of all pages. */
@Singleton
public final class Look {
    private final InPage css = InPage.style("/look/look.css");

    public InPage css() {
        return css;
    }
}
