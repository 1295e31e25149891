package id.suaraloket.response;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/** Stores a text of hexadecimal digits as the bytes that it writes. */
@Singleton
final class HexBytes implements AttributeConverter<String, byte[]> {
    @Override
    public byte[] convertToPersistedValue(String hex, ConversionContext context) {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String convertToEntityValue(byte[] bytes, ConversionContext context) {
        return HexFormat.of().formatHex(bytes);
    }
}
