package id.suaraloket.response;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Stores a UUID in its 16 bytes. */
@Singleton
final class UuidBytes implements AttributeConverter<UUID, byte[]> {
    static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID toUuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte[] convertToPersistedValue(UUID id, ConversionContext context) {
        return of(id);
    }

    @Override
    public UUID convertToEntityValue(byte[] bytes, ConversionContext context) {
        return toUuid(bytes);
    }
}
