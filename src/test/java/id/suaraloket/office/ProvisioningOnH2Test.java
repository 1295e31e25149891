package id.suaraloket.office;

import id.suaraloket.testing.Office;
import java.util.Map;

class ProvisioningOnH2Test extends ProvisioningSuite {
    @Override
    protected Map<String, Object> store() {
        return Office.h2();
    }
}
