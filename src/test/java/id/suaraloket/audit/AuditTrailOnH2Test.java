package id.suaraloket.audit;

import id.suaraloket.testing.Office;
import java.util.Map;

class AuditTrailOnH2Test extends AuditTrailSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
