/**
 * Documents: what a unit prints, hangs up or hands in. A document is made when somebody asks for it; until then none of the
 * libraries that draw documents are loaded.
 */
@NullMarked
package id.suaraloket.report;

import org.jspecify.annotations.NullMarked;
