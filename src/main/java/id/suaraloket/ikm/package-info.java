/**
 * The arithmetic of the Survei Kepuasan Masyarakat (PermenPANRB 14/2017): from counted answers to nilai unsur, IKM, mutu pelayanan
 * and capaian. Pure and exact: fractions of integers until one rounding at display, no binary floating point, nothing imported but
 * {@code java.*}. Formulae, their sources and the known answers: {@code src/docs/ikm.md}. The marks [rule], [practice] and [choice] in
 * the comments of this room are explained there.
 */
@NullMarked
package id.suaraloket.ikm;

import org.jspecify.annotations.NullMarked;
