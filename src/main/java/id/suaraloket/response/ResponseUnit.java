package id.suaraloket.response;

import id.suaraloket.account.UnitOf;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A response belongs to its unit. */
@Singleton
class ResponseUnit implements UnitOf {
    private final Responses responses;

    ResponseUnit(Responses responses) {
        this.responses = responses;
    }

    @Override
    public String variable() {
        return "id";
    }

    @Override
    public Optional<String> find(String id) {
        return Intake.findId(id).flatMap(responses::findUnit);
    }
}
