/** The resident's pages: the form of a survey point, and the thank-you. */
@NullMarked
package id.suaraloket.survey;

import org.jspecify.annotations.NullMarked;
