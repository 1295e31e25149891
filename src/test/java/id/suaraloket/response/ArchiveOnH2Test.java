package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class ArchiveOnH2Test extends ArchiveSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
