package id.suaraloket;

import id.suaraloket.testing.Office;
import java.util.Map;

class UpgradeOnH2Test extends UpgradeSuite {
    @Override
    Map<String, Object> store() {
        return Office.h2();
    }
}
