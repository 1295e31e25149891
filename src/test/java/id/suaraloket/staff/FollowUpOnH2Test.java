package id.suaraloket.staff;

import id.suaraloket.testing.Office;
import java.util.Map;

class FollowUpOnH2Test extends FollowUpSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
