/**
 * HTTPS of the service's own, for an office's network without a name: a private authority that may vouch for that network
 * alone, the certificate it gives to this server, and the port that speaks with it ({@code src/docs/https.md}).
 */
@NullMarked
package id.suaraloket.https;

import org.jspecify.annotations.NullMarked;
