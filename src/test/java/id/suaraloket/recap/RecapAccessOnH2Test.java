package id.suaraloket.recap;

import id.suaraloket.testing.Office;
import java.util.Map;

class RecapAccessOnH2Test extends RecapAccessSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
