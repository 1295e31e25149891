package id.suaraloket.response;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored responses. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Responses extends GenericRepository<Response, UUID> {
    Optional<Response> findById(UUID id);

    void insertAll(List<Response> responses);
}
