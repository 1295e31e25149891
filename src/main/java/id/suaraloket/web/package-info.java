/**
 * What every page and every answer has in common, whatever it is about: error pages and problem+json, security headers, languages,
 * the values each template gets, the form fields and the one stylesheet. This room knows nothing of the domain.
 */
@NullMarked
package id.suaraloket.web;

import org.jspecify.annotations.NullMarked;
