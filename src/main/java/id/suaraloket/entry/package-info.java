/**
 * Where staff bring in what was not answered on a screen: sheets of paper, typed in a pile, and files. Whatever came in
 * together can be undone together.
 */
@NullMarked
package id.suaraloket.entry;

import org.jspecify.annotations.NullMarked;
