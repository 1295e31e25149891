/** What the questionnaires promise. */
@NullMarked
package id.suaraloket.questionnaire;

import org.jspecify.annotations.NullMarked;
