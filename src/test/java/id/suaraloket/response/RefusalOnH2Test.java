package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class RefusalOnH2Test extends RefusalSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
