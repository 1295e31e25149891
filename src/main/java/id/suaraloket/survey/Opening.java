package id.suaraloket.survey;

import id.suaraloket.web.Form;
import id.suaraloket.web.PageTag;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes one opened form differ from every other.
 *
 * @param id of the response that it will become
 * @param startedAt when it was opened, to the millisecond
 */
record Opening(UUID id, Instant startedAt) {
    private static final Pattern SEED = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,15})");

    static Opening at(Instant now) {
        return new Opening(UUID.randomUUID(), Instant.ofEpochMilli(now.toEpochMilli()));
    }

    /** The one of a form that a browser kept. */
    static Optional<Opening> of(PageTag tag) {
        Matcher seed = SEED.matcher(tag.seed());
        return seed.matches()
                ? Optional.of(new Opening(
                        UUID.fromString(seed.group(1)), Instant.ofEpochMilli(Long.parseLong(seed.group(2)))))
                : Optional.empty();
    }

    PageTag tag() {
        return new PageTag(id + "." + startedAt.toEpochMilli());
    }

    /** A form with nothing entered. */
    Form form() {
        return Form.of(Map.of(FormPage.ID, id.toString(), FormPage.STARTED_AT, startedAt.toString()));
    }
}
