package id.suaraloket.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Everybody who may log in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Accounts extends GenericRepository<Account, String> {
    Optional<Account> findByName(String name);

    void insert(Account account);

    void update(Account account);
}
