package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class TallyMomentOnH2Test extends TallyMomentSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
