package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class XlsxSpliceTest {
    @Test
    void thePackerIsEndedAndWhatItWritesToStaysOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        XlsxSplice.Packed packed = new XlsxSplice.Packed(out);

        packed.close();

        assertThat(closed).isFalse();
        assertThatThrownBy(() -> {
                    packed.putNextEntry(new ZipEntry("x"));
                    packed.write(new byte[10]);
                })
                .hasMessageContaining("closed");
    }
}
