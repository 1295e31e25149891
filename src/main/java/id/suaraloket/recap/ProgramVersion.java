package id.suaraloket.recap;

import id.suaraloket.web.Resource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Which version of the program this is, as every final recap tells. */
@Singleton
class ProgramVersion {
    private final String number = new String(Resource.read("/version.txt"), StandardCharsets.UTF_8).strip();

    String number() {
        return number;
    }
}
