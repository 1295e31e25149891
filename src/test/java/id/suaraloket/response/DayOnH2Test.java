package id.suaraloket.response;

import id.suaraloket.testing.Office;
import java.util.Map;

class DayOnH2Test extends DaySuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
