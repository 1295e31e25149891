/** The real parts that suites of any room drive: a MySQL server, a browser. They listen on loopback alone. */
@NullMarked
package id.suaraloket.testing;

import org.jspecify.annotations.NullMarked;
