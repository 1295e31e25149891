/** The operators' manual: chapters in Markdown out of {@code src/docs/panduan}, shown as pages to everybody. */
@NullMarked
package id.suaraloket.manual;

import org.jspecify.annotations.NullMarked;
