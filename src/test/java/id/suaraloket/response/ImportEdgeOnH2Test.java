package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class ImportEdgeOnH2Test extends ImportEdgeSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
