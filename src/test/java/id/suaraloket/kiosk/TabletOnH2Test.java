package id.suaraloket.kiosk;

import id.suaraloket.testing.Office;
import java.util.Map;

class TabletOnH2Test extends TabletSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
