package id.suaraloket.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** A connection to a server that has become read-only works, and would stay in the pool for its lifetime; it has to go. */
final class Eviction implements SQLExceptionOverride {
    @java.lang.Override // the interface has an Override of its own
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return StoreFailure.isRefusalOfServer(failure)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
