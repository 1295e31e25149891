package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class TallyRebuildOnH2Test extends TallyRebuildSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
