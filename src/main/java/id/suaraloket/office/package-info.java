/** The office: unit, jenis layanan, survey point and target, and which questionnaire a unit uses. */
@NullMarked
package id.suaraloket.office;

import org.jspecify.annotations.NullMarked;
