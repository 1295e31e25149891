package id.suaraloket.questionnaire;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a questionnaire that a unit wrote, as it is stored.
 *
 * @param content JSON: of a draft its questions, of a published one the whole {@link Questionnaire}
 * @param setAside whether staff put the draft away
 * @param publishedAt since when it may be used and changes no more (UTC); null for a draft
 */
@Introspected
public record OwnQuestionnaire(
        String code,
        int version,
        String unit,
        String name,
        String content,
        boolean setAside,
        @Nullable LocalDateTime publishedAt) {}
