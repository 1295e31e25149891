package id.suaraloket.web;

import io.micronaut.runtime.Micronaut;

/** Starts the service with the sample page at {@code /sample}, to look at it in a browser. */
final class SampleServer {
    private SampleServer() {}

    public static void main(String[] args) {
        Micronaut.run(SampleServer.class, args);
    }
}
