package id.suaraloket.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

/** The rows of {@link RefusedAnswers}. One that waits has content, is not set aside and, having content, not taken in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredRefusedAnswers extends GenericRepository<RefusedAnswer, String> {
    void insertAll(List<RefusedAnswer> answers);

    List<RefusedAnswer> findByDigestIn(List<String> digests);

    @Query("""
            SELECT * FROM refused_answer
            WHERE point = :point AND content IS NOT NULL AND set_aside_at IS NULL
            ORDER BY received_at, digest LIMIT :most
            """)
    List<RefusedAnswer> listWaiting(String point, int most);

    @Query("""
            SELECT * FROM refused_answer
            WHERE point = :point AND content IS NOT NULL AND set_aside_at IS NULL AND digest > :after
            ORDER BY digest LIMIT :most
            """)
    List<RefusedAnswer> listWaitingAfter(String point, String after, int most);

    @Query("""
            SELECT COUNT(*) FROM refused_answer
            WHERE point = :point AND content IS NOT NULL AND set_aside_at IS NULL
            """)
    long countWaiting(String point);

    @Query("""
            SELECT a.point, COUNT(*) AS answers FROM refused_answer a JOIN point p ON p.code = a.point
            WHERE p.unit IN (:units) AND a.content IS NOT NULL AND a.set_aside_at IS NULL GROUP BY a.point
            """)
    List<WaitingCount> listWaitingCounts(List<String> units);

    @Query("""
            SELECT * FROM refused_answer
            WHERE point = :point AND content IS NOT NULL AND set_aside_at IS NOT NULL
            ORDER BY set_aside_at DESC, digest LIMIT :most
            """)
    List<RefusedAnswer> listSetAside(String point, int most);

    @Query("""
            SELECT COUNT(*) FROM refused_answer
            WHERE point = :point AND content IS NOT NULL AND set_aside_at IS NOT NULL
            """)
    long countSetAside(String point);

    @Query("""
            UPDATE refused_answer SET set_aside_by = :by, set_aside_at = :now
            WHERE digest = :digest AND point = :point AND content IS NOT NULL AND set_aside_at IS NULL
            """)
    void setAside(String digest, String point, String by, LocalDateTime now);

    @Query("""
            UPDATE refused_answer SET set_aside_by = NULL, set_aside_at = NULL
            WHERE digest = :digest AND point = :point AND taken_at IS NULL
            """)
    void putBack(String digest, String point);

    @Query("""
            UPDATE refused_answer SET content = NULL, taken_by = :by, taken_at = :now
            WHERE digest IN (:digests) AND taken_at IS NULL
            """)
    void settle(List<String> digests, String by, LocalDateTime now);

    @Query("""
            UPDATE refused_answer SET content = NULL
            WHERE content IS NOT NULL AND received_at < :before AND point IN (SELECT code FROM point WHERE unit = :unit)
            """)
    long removeContent(String unit, LocalDateTime before);
}
