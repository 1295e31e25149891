package id.suaraloket.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@link ImportFiles}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredImportFiles extends GenericRepository<ImportFile, UUID> {
    void insert(ImportFile file);

    @Query("SELECT * FROM import_file WHERE unit = :unit AND id = :id")
    Optional<ImportFile> find(String unit, UUID id);

    @Query("INSERT INTO import_file_part (file, number, content) VALUES (:file, :number, :content)")
    void insertPart(UUID file, int number, byte[] content);

    @Query("DELETE FROM import_file_part WHERE file = :file")
    void removeParts(UUID file);

    @Query("DELETE FROM import_file WHERE id = :file")
    void remove(UUID file);

    @Query("DELETE FROM import_file_part WHERE file IN (SELECT id FROM import_file WHERE uploaded_at < :before)")
    void removePartsBefore(LocalDateTime before);

    @Query("DELETE FROM import_file WHERE uploaded_at < :before")
    void removeBefore(LocalDateTime before);
}
