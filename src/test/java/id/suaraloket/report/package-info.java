/** What the documents promise, read back from the documents themselves. */
@NullMarked
package id.suaraloket.report;

import org.jspecify.annotations.NullMarked;
