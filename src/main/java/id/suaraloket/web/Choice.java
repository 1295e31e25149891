package id.suaraloket.web;

/**
 * One option of a select or of a group of radio buttons.
 *
 * @param value what the form sends
 * @param label what the reader sees, already in the reader's language
 */
public record Choice(String value, String label) {}
