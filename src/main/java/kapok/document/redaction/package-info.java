/**
 * Parts of a document that must not be given out (区分处理, 遮盖) are taken out of it, not covered: the result is a new document
 * without them.
 *
 * <p>Law: 政府信息公开条例 第三十七条. Why in this way: docs/decisions/0007. Start reading at {@link
 * kapok.document.redaction.Redactor}. Not here: what may be withheld and why; {@code kapok.disclosure.redaction} asks the officer.
 */
@NamedInterface("redaction")
@NullMarked
package kapok.document.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
