package id.suaraloket.tablet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tablets of every point, those that were revoked too. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Tablets extends GenericRepository<Tablet, UUID> {
    void insert(Tablet tablet);

    /** By its token or the one before. */
    @Query("SELECT * FROM tablet WHERE token_hash = :hash OR former_token_hash = :hash")
    Optional<Tablet> findByToken(String hash);

    @Query("SELECT * FROM tablet WHERE point = :point ORDER BY enrolled_at, id")
    List<Tablet> listByPoint(String point);

    /** Those of several units, point by point; there is at least one. */
    @Query("""
            SELECT t.* FROM tablet t JOIN point p ON p.code = t.point
            WHERE p.unit IN (:units) ORDER BY t.point, t.enrolled_at, t.id
            """)
    List<Tablet> listByUnits(List<String> units);

    @Query("UPDATE tablet SET seen_at = :now WHERE id = :id")
    void see(UUID id, LocalDateTime now);

    /** The new token has arrived: the one before is good no longer. */
    @Query("""
            UPDATE tablet SET former_token_hash = NULL, rotation_salt = NULL
            WHERE id = :id AND token_hash = :hash
            """)
    void forgetFormerToken(UUID id, String hash);

    /** Of several at once the first does it. */
    @Query("""
            UPDATE tablet
            SET token_hash = :next, token_since = :now, former_token_hash = :present, rotation_salt = :salt
            WHERE id = :id AND token_hash = :present AND former_token_hash IS NULL
            """)
    void rotate(UUID id, String present, String next, String salt, LocalDateTime now);

    /** 1 if nobody was told of its silence before. */
    @Query("UPDATE tablet SET silence_told_at = :now WHERE id = :id AND silence_told_at IS NULL")
    int tellSilence(UUID id, LocalDateTime now);

    @Query("UPDATE tablet SET silence_told_at = NULL WHERE id = :id AND silence_told_at IS NOT NULL")
    void forgetSilence(UUID id);

    /** None if the point has no such tablet, or it was revoked before. */
    @Query("UPDATE tablet SET revoked_at = :now WHERE id = :id AND point = :point AND revoked_at IS NULL")
    int revoke(UUID id, String point, LocalDateTime now);
}
