package id.suaraloket.tablet;

import id.suaraloket.web.Retry;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** What each tablet told last. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface TabletReports extends GenericRepository<TabletReport, UUID> {
    /** In the place of the one before. */
    default void put(TabletReport report) {
        Retry.onRace(() -> {
            if (existsByTablet(report.tablet())) {
                update(report);
            } else {
                insert(report);
            }
            return report;
        });
    }

    /** For {@link #put}. */
    boolean existsByTablet(UUID tablet);

    /** For {@link #put}. */
    void update(TabletReport report);

    /** For {@link #put}. */
    void insert(TabletReport report);

    @Query("SELECT r.* FROM tablet_report r JOIN tablet t ON t.id = r.tablet WHERE t.point = :point")
    List<TabletReport> listByPoint(String point);

    /** Those of several units; there is at least one. */
    @Query("""
            SELECT r.* FROM tablet_report r JOIN tablet t ON t.id = r.tablet JOIN point p ON p.code = t.point
            WHERE p.unit IN (:units)
            """)
    List<TabletReport> listByUnits(List<String> units);
}
