package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class ImportFileOnH2Test extends ImportFileSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
