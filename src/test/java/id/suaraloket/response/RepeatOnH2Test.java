package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class RepeatOnH2Test extends RepeatSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
