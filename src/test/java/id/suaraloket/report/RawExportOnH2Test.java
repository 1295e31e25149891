package id.suaraloket.report;

import id.suaraloket.testing.Office;
import java.util.Map;

class RawExportOnH2Test extends RawExportSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
