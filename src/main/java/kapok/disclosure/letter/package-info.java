/**
 * The letters of a request (依申请公开文书): written from the case, signed, numbered, delivered, kept.
 *
 * <p>Law: 政府信息公开条例 第三十条, 第三十二条至第三十七条; form: GB/T 9704—2012 信函格式. Start reading at {@link
 * kapok.disclosure.letter.LetterDesk}; the words are in {@code disclosure/letters.txt}.
 */
@NamedInterface("letter")
@NullMarked
package kapok.disclosure.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
