package id.suaraloket.web;

/**
 * A language that pages can be read in.
 *
 * @param id its ISO 639 code, as in {@code lang} attributes
 * @param name its name for itself
 */
public record Language(String id, String name) {}
