/**
 * Tables that people bring in files, CSV or XLSX, read row by row. Whoever made a file is not trusted: it takes no more memory than
 * its longest row, names nothing outside of itself, and what it holds is text, never a formula.
 */
@NullMarked
package id.suaraloket.spreadsheet;

import org.jspecify.annotations.NullMarked;
