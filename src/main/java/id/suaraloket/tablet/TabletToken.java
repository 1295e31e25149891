package id.suaraloket.tablet;

import id.suaraloket.account.Secret;
import java.util.Optional;

/**
 * What a tablet shows of itself with each request.
 *
 * @param value a {@link Secret}
 */
public record TabletToken(String value) {
    static TabletToken random() {
        return new TabletToken(Secret.random());
    }

    static Optional<TabletToken> find(String text) {
        return Secret.isSecret(text) ? Optional.of(new TabletToken(text)) : Optional.empty();
    }

    /** What is kept of it. */
    String hash() {
        return Secret.hash("tablet", value);
    }

    /**
     * The token after this one. The same as often as it is asked for, so that it can be handed out again when an answer
     * was lost or two requests came at once; the salt alone does not tell it, nor this token alone.
     */
    TabletToken next(String salt) {
        return new TabletToken(Secret.derive("tablet-rotation:" + salt, value));
    }
}
