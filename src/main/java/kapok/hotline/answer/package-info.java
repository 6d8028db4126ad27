/**
 * Answers looked at before they are sent (答复检查): evasive words, personal data, answers to another question.
 *
 * <p>Law: none; it is a promise of the city. Start reading at {@link kapok.hotline.answer.AnswerCheck}. Not here: the review by a
 * person ({@code ticket}).
 */
@NullMarked
package kapok.hotline.answer;

import org.jspecify.annotations.NullMarked;
