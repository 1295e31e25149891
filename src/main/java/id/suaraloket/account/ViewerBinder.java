package id.suaraloket.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Tells a controller who sends the request. */
@Singleton
class ViewerBinder implements TypedRequestArgumentBinder<Viewer> {
    @Override
    public Argument<Viewer> argumentType() {
        return Argument.of(Viewer.class);
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> request) {
        return () -> request.getUserPrincipal(ViewerAuthentication.class).map(ViewerAuthentication::viewer);
    }
}
