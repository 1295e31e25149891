/** What can be done with an installation from the command line, without its pages. */
@NullMarked
package id.suaraloket.command;

import org.jspecify.annotations.NullMarked;
