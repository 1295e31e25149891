package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class SeekOnH2Test extends SeekSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
