package id.suaraloket.response;

import java.util.UUID;

/**
 * What is remembered of every response that was ever stored, also of those whose rows are in an archive.
 *
 * @param digest see {@link Draft#digest()}
 */
record Known(UUID id, String unit, String digest) {
    static Known of(Response response) {
        return new Known(response.id(), response.unit(), response.digest());
    }
}
