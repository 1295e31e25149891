package id.suaraloket.office;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The units of this installation. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Units extends GenericRepository<Unit, String> {
    /** Empty also for a text that is no code: a collation would take "KTP" for "ktp". */
    default Optional<Unit> findByCode(String code) {
        return Codes.isCode(code) ? findById(code) : Optional.empty();
    }

    /** For {@link #findByCode}. */
    Optional<Unit> findById(String code);

    @Query("SELECT * FROM unit ORDER BY name, code")
    List<Unit> list();

    long count();

    /** Whoever holds it settles what belongs to the unit alone, until the transaction is over. */
    @Query("SELECT code FROM unit WHERE code = :code FOR UPDATE")
    Optional<String> lock(String code);

    void insert(Unit unit);

    void update(Unit unit);

    @Query("SELECT questionnaire FROM unit_questionnaire WHERE unit = :unit ORDER BY questionnaire")
    List<String> listQuestionnaires(String unit);

    @Query("INSERT INTO unit_questionnaire (unit, questionnaire) VALUES (:unit, :questionnaire)")
    void insertQuestionnaire(String unit, String questionnaire);
}
