package id.suaraloket.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A file that somebody has uploaded and not yet said yes to; nothing of it is stored as a response.
 *
 * @param id also of the batch that it becomes
 * @param fresh how many responses would be stored, as things stood when it came
 * @param repeated how many were stored already
 * @param uploadedAt UTC
 */
@MappedEntity("import_file")
public record ImportFile(
        @Id UUID id,
        String unit,
        String name,
        long fresh,
        long repeated,
        String uploadedBy,
        LocalDateTime uploadedAt) {}
