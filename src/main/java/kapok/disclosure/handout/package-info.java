/**
 * What is given out with an answer (随答复提供的信息): the files themselves, each looked into by the release guard; an officer answers
 * for what it finds before the answer can be delivered.
 *
 * <p>Law: 政府信息公开条例 第三十七条、第四十条. Start reading at {@link kapok.disclosure.handout.HandoutDesk}. Not here: taking words out
 * of a file ({@code redaction}).
 */
@NullMarked
package kapok.disclosure.handout;

import org.jspecify.annotations.NullMarked;
