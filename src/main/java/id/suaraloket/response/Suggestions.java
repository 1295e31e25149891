package id.suaraloket.response;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The saran of stored responses. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Suggestions extends GenericRepository<Suggestion, UUID> {
    void insertAll(List<Suggestion> suggestions);
}
