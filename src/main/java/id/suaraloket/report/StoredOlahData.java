package id.suaraloket.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for, and the parts of what was made. An attempt that was overtaken changes nothing: it learns so by a 0. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredOlahData extends GenericRepository<OlahData, UUID> {
    void insert(OlahData file);

    @Query("SELECT * FROM olah_data WHERE unit = :unit AND period = :period AND id = :id")
    Optional<OlahData> find(String unit, String period, UUID id);

    /** The latest first. */
    @Query("SELECT * FROM olah_data WHERE unit = :unit AND period = :period ORDER BY asked_at DESC, id")
    List<OlahData> list(String unit, String period);

    /** Those that no server is at, the one that waits longest first. */
    @Query("""
            SELECT * FROM olah_data
            WHERE made_at IS NULL AND failure IS NULL AND (beat_at IS NULL OR beat_at < :silent)
            ORDER BY asked_at, id
            """)
    List<OlahData> listWaiting(LocalDateTime silent);

    @Query("""
            UPDATE olah_data SET attempt = attempt + 1, beat_at = :now, done = 0
            WHERE id = :id AND attempt = :seen AND made_at IS NULL AND failure IS NULL
            """)
    long claim(UUID id, int seen, LocalDateTime now);

    @Query("""
            UPDATE olah_data SET beat_at = :now, total = :total, done = :done
            WHERE id = :id AND attempt = :attempt AND made_at IS NULL AND failure IS NULL
            """)
    long beat(UUID id, int attempt, LocalDateTime now, long total, long done);

    @Query("""
            UPDATE olah_data SET made_at = :now, beat_at = :now, total = :rows, done = :rows, bytes = :bytes, edition = :edition
            WHERE id = :id AND attempt = :attempt AND made_at IS NULL AND failure IS NULL
            """)
    long finish(UUID id, int attempt, LocalDateTime now, long rows, long bytes, @Nullable Integer edition);

    @Query("UPDATE olah_data SET failure = :reason WHERE id = :id AND attempt = :attempt AND made_at IS NULL")
    long fail(UUID id, int attempt, String reason);

    @Query("INSERT INTO olah_data_part (file, attempt, number, content) VALUES (:file, :attempt, :number, :content)")
    void insertPart(UUID file, int attempt, int number, byte[] content);

    @Query("DELETE FROM olah_data_part WHERE file = :file AND attempt <> :attempt")
    void removePartsOfOthers(UUID file, int attempt);

    @Query("DELETE FROM olah_data_part WHERE file = :file")
    void removeParts(UUID file);

    @Query("DELETE FROM olah_data WHERE id = :file")
    void remove(UUID file);

    @Query("SELECT * FROM olah_data WHERE asked_at < :before")
    List<OlahData> listBefore(LocalDateTime before);
}
