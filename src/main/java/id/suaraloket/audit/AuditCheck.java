package id.suaraloket.audit;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Goes through the whole trail and tells where it was tampered with. Whoever can write to the database and knows this program can chain
 * everything anew; so the last hash is told, to be compared with one that was written down elsewhere.
 */
@Singleton
public class AuditCheck {
    private static final int PAGE = 1000;
    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final AuditEntries entries;

    AuditCheck(AuditEntries entries) {
        this.entries = entries;
    }

    /** Reads every entry in its order. Those that are added meanwhile may be read or not. */
    public Result run() {
        long number = 0;
        String hash = BEFORE_THE_FIRST;
        List<AuditEntry> page = entries.listAfter(number, PAGE);
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                if (entry.number() != number + 1 || !entry.follows(hash)) {
                    return new Result(number, hash, number + 1);
                }
                number = entry.number();
                hash = entry.hash();
            }
            page = entries.listAfter(number, PAGE);
        }
        AuditHead head = entries.findHead();
        boolean cut = head.number() < number
                || (head.number() == number && !head.hash().equals(hash));
        boolean missing = head.number() > number && entries.listAfter(number, 1).isEmpty();
        return new Result(number, hash, cut || missing ? number + 1 : 0);
    }

    /**
     * What was found.
     *
     * @param entries how many are chained as they should be, from the first on
     * @param lastHash of the last of them
     * @param broken number of the first that is missing or was changed, 0 if there is none
     */
    public record Result(long entries, String lastHash, long broken) {
        public boolean whole() {
            return broken == 0;
        }
    }
}
