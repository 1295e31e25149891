/**
 * Questionnaires: what a resident is asked, how each answer reads, and which unsur of PermenPANRB 14/2017 an answer counts for.
 *
 * <p>A questionnaire is data, one file per version under {@code src/main/resources/questionnaires}. Its Indonesian wording is its
 * identity; changed wording is a new version, so that a stored response can always be read with the words its sender saw.
 */
@NullMarked
package id.suaraloket.questionnaire;

import org.jspecify.annotations.NullMarked;
