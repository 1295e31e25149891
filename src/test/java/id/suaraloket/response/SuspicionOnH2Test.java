package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class SuspicionOnH2Test extends SuspicionSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
