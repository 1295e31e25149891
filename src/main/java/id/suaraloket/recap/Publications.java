package id.suaraloket.recap;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** What staff have published. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Publications extends GenericRepository<Publication, String> {
    @Query("SELECT * FROM publication WHERE unit = :unit AND period = :period")
    Optional<Publication> find(String unit, String period);

    /** The last edition of each published period. */
    @Query("""
            SELECT made.unit, made.period, made.code FROM recap_edition made
            JOIN publication ON publication.unit = made.unit AND publication.period = made.period
            WHERE made.number =
                (SELECT MAX(number) FROM recap_edition WHERE unit = made.unit AND period = made.period)
            """)
    List<PublishedEdition> listEditions();

    /** The last edition of each published period of a unit. */
    @Query("""
            SELECT made.unit, made.period, made.code FROM recap_edition made
            JOIN publication ON publication.unit = made.unit AND publication.period = made.period
            WHERE made.unit = :unit AND made.number =
                (SELECT MAX(number) FROM recap_edition WHERE unit = made.unit AND period = made.period)
            """)
    List<PublishedEdition> listEditions(String unit);

    void insert(Publication publication);

    /** How many were taken away: one, or none if there was none. */
    @Query("DELETE FROM publication WHERE unit = :unit AND period = :period")
    int withdraw(String unit, String period);
}
