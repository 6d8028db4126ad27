/** What must not be given out is taken out of the files of a case (区分处理), 政府信息公开条例 第三十七条. */
@NullMarked
package kapok.disclosure.redaction;

import org.jspecify.annotations.NullMarked;
