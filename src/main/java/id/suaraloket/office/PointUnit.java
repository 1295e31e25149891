package id.suaraloket.office;

import id.suaraloket.account.UnitOf;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A survey point belongs to its unit. */
@Singleton
class PointUnit implements UnitOf {
    private final Points points;

    PointUnit(Points points) {
        this.points = points;
    }

    @Override
    public String variable() {
        return "code";
    }

    @Override
    public Optional<String> find(String code) {
        return PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .map(Point::unit);
    }
}
