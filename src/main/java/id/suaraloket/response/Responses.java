package id.suaraloket.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The stored responses. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Responses extends GenericRepository<Response, UUID> {
    /** How many {@link #listAfter} gives at a time. */
    int PAGE = 1000;

    /** Kept from being changed by anybody else until the transaction ends. */
    @Query("SELECT * FROM response WHERE id = :id FOR UPDATE")
    Optional<Response> lock(UUID id);

    @Query("SELECT unit FROM response WHERE id = :id")
    Optional<String> findUnit(UUID id);

    /** Behind every id of a day: with the day before, {@link #listAfter} begins with a day's first. */
    UUID LAST_OF_A_DAY = new UUID(-1, -1);

    /** The next of a unit's responses, in the order of the day they count on and their id: that of an index, whose first column H2 wants named. */
    @Query("""
            SELECT * FROM response
            WHERE unit = :unit AND counted_on BETWEEN :day AND :to AND (counted_on > :day OR id > :id)
            ORDER BY unit, counted_on, id
            LIMIT 1000
            """)
    List<Response> listAfter(String unit, LocalDate day, UUID id, LocalDate to);

    /**
     * Goes through a unit's responses that count between two days, both included, a page at a time.
     *
     * @return how many there were
     */
    default long forEach(String unit, LocalDate from, LocalDate to, Consumer<Response> each) {
        long rows = 0;
        LocalDate day = from.minusDays(1);
        UUID id = LAST_OF_A_DAY;
        List<Response> page;
        do {
            page = listAfter(unit, day, id, to);
            for (Response response : page) {
                each.accept(response);
                day = response.countedOn();
                id = response.id();
            }
            rows += page.size();
        } while (page.size() == PAGE);
        return rows;
    }
}
