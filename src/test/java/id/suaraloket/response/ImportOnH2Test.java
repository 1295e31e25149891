package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class ImportOnH2Test extends ImportSuite {
    @Override
    Map<String, Object> store() {
        return Office.h2();
    }
}
