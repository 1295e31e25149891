package id.suaraloket.report;

import id.suaraloket.testing.Office;
import java.util.Map;

class OlahDataOnH2Test extends OlahDataSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
