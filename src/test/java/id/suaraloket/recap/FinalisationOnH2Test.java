package id.suaraloket.recap;

import id.suaraloket.testing.Office;
import java.util.Map;

class FinalisationOnH2Test extends FinalisationSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
