package id.suaraloket.office;

import id.suaraloket.testing.Office;
import java.util.Map;

class PointOnH2Test extends PointSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
