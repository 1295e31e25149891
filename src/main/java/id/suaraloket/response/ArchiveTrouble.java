package id.suaraloket.response;

import java.util.List;

/** Why archiving or restoring cannot go on, in words for whoever runs it. What was done until then stays right. */
final class ArchiveTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    ArchiveTrouble(String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    /** Key of the message that says it. */
    String key() {
        return key;
    }

    Object[] args() {
        return args.toArray();
    }
}
