package id.suaraloket.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The trail as it is stored. Nothing here changes or removes an entry. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AuditEntries extends GenericRepository<AuditEntry, Long> {
    void insert(AuditEntry entry);

    /** The end of the chain, for whoever adds to it: who holds it adds alone. */
    @Query("SELECT number, hash FROM audit_head WHERE id = 1 FOR UPDATE")
    AuditHead lockHead();

    @Query("SELECT number, hash FROM audit_head WHERE id = 1")
    AuditHead findHead();

    @Query("UPDATE audit_head SET number = :number, hash = :hash WHERE id = 1")
    void moveHead(long number, String hash);

    /** The latest entries before the one of this number, of one act or of all for an empty {@code act}. */
    @Query("""
            SELECT * FROM audit_entry
            WHERE number < :before AND (:act = '' OR act = :act)
            ORDER BY number DESC LIMIT :limit
            """)
    List<AuditEntry> listBefore(long before, String act, int limit);

    /** The same of one unit. */
    @Query("""
            SELECT * FROM audit_entry
            WHERE unit = :unit AND number < :before AND (:act = '' OR act = :act)
            ORDER BY number DESC LIMIT :limit
            """)
    List<AuditEntry> listBeforeOfUnit(String unit, long before, String act, int limit);

    /** The entries after the one of this number, in their order, at most {@code limit}. */
    @Query("SELECT * FROM audit_entry WHERE number > :after ORDER BY number LIMIT :limit")
    List<AuditEntry> listAfter(long after, int limit);
}
