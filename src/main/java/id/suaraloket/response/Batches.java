package id.suaraloket.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff brought in together. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Batches extends GenericRepository<Batch, UUID> {
    void insert(Batch batch);

    @Query("SELECT * FROM batch WHERE unit = :unit AND id = :id")
    Optional<Batch> find(String unit, UUID id);

    /** Kept from growing by anybody else until the transaction ends. */
    @Query("SELECT * FROM batch WHERE id = :id FOR UPDATE")
    Optional<Batch> lock(UUID id);

    /** The pile of paper that somebody is at. */
    @Query("""
            SELECT * FROM batch
            WHERE unit = :unit AND channel = 'PAPER' AND started_by = :by AND ended_at IS NULL AND started_at >= :since
            ORDER BY started_at DESC, id LIMIT 1
            """)
    Optional<Batch> findRunning(String unit, String by, LocalDateTime since);

    /** The latest first. */
    @Query("SELECT * FROM batch WHERE unit = :unit ORDER BY started_at DESC, id LIMIT :most OFFSET :from")
    List<Batch> list(String unit, int most, int from);

    @Query("UPDATE batch SET ended_at = :now WHERE unit = :unit AND id = :id AND ended_at IS NULL")
    void end(String unit, UUID id, LocalDateTime now);

    @Query("UPDATE batch SET undone_at = :undoneAt WHERE id = :id")
    void markUndone(UUID id, @Nullable LocalDateTime undoneAt);
}
