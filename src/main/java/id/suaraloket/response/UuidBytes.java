package id.suaraloket.response;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Stores a UUID in its 16 bytes. */
@Singleton
final class UuidBytes implements AttributeConverter<UUID, byte[]> {
    private static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public byte[] convertToPersistedValue(UUID id, ConversionContext context) {
        return of(id);
    }

    @Override
    public UUID convertToEntityValue(byte[] bytes, ConversionContext context) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
