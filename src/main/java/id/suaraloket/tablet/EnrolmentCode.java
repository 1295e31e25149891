package id.suaraloket.tablet;

import id.suaraloket.account.Secret;
import id.suaraloket.office.Signs;
import java.util.Optional;

/** The code that lets one tablet in: eight {@link Signs}, which is 31^8 or 850 billion codes. */
public record EnrolmentCode(String value) {
    private static final int LENGTH = 8;
    private static final int GROUP = 4;

    public EnrolmentCode {
        if (!Signs.are(value, LENGTH)) {
            throw new IllegalArgumentException("not an enrolment code: eight signs without look-alikes");
        }
    }

    static EnrolmentCode random() {
        return new EnrolmentCode(Signs.random(LENGTH));
    }

    /** The code in the text, in either case, with blanks or hyphens in it or not; empty if the text cannot be one. */
    static Optional<EnrolmentCode> find(String text) {
        return Optional.of(Signs.in(text))
                .filter(signs -> Signs.are(signs, LENGTH))
                .map(EnrolmentCode::new);
    }

    /** What is kept of it. */
    String hash() {
        return Secret.hash("tablet-code", value);
    }

    /** As people read it. */
    public String grouped() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP);
    }
}
