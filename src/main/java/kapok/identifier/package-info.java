/**
 * Codes that the state or this office gives (编码), each checked once, where it enters: 统一社会信用代码, 公民身份号码,
 * 行政区划代码, 政务服务事项实施编码, and the numbers of our own receipts.
 *
 * <p>Standards: GB 32100-2015, GB 11714-1997, GB 11643-1999, GB/T 2260, GB/T 10114, ISO 7064. Start reading at {@link
 * kapok.identifier.CreditCode}. Not here: whether a code is in use; registers such as {@code agency} know that.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kapok.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
