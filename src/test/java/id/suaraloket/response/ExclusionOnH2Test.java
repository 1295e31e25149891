package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class ExclusionOnH2Test extends ExclusionSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
