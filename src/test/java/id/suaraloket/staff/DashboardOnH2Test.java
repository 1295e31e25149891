package id.suaraloket.staff;

import id.suaraloket.testing.Office;
import java.util.Map;

class DashboardOnH2Test extends DashboardSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
