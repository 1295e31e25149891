package id.suaraloket.questionnaire;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The questionnaires that units wrote. Nothing here changes one that is published. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface OwnQuestionnaires extends GenericRepository<OwnQuestionnaire, String> {
    @Query("SELECT * FROM own_questionnaire WHERE code = :code AND version = :version")
    Optional<OwnQuestionnaire> find(String code, int version);

    @Query("SELECT * FROM own_questionnaire WHERE unit = :unit ORDER BY code, version DESC")
    List<OwnQuestionnaire> listByUnit(String unit);

    /** The current one first. */
    @Query("SELECT * FROM own_questionnaire WHERE code = :code AND published_at IS NOT NULL ORDER BY version DESC")
    List<OwnQuestionnaire> listPublished(String code);

    @Query("SELECT * FROM own_questionnaire WHERE unit = :unit AND code = :code AND published_at IS NULL")
    Optional<OwnQuestionnaire> findDraft(String unit, String code);

    /** Whoever holds it changes the draft alone. */
    @Query("SELECT * FROM own_questionnaire WHERE unit = :unit AND code = :code AND published_at IS NULL FOR UPDATE")
    Optional<OwnQuestionnaire> lockDraft(String unit, String code);

    @Query("SELECT COUNT(*) FROM own_questionnaire WHERE code = :code")
    long count(String code);

    @Query("INSERT INTO own_questionnaire (code, version, unit, name, content, set_aside, published_at)"
            + " VALUES (:code, :version, :unit, :name, :content, FALSE, NULL)")
    void insertDraft(String code, int version, String unit, String name, String content);

    @Query("UPDATE own_questionnaire SET name = :name, content = :content, set_aside = :setAside"
            + " WHERE code = :code AND version = :version AND published_at IS NULL")
    void updateDraft(String code, int version, String name, String content, boolean setAside);

    @Query("UPDATE own_questionnaire SET content = :content, published_at = :at"
            + " WHERE code = :code AND version = :version AND published_at IS NULL")
    void publish(String code, int version, String content, LocalDateTime at);
}
