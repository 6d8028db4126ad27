/** What tests share (测试支持): the whole application on a real database, an HTTP client, a real browser, a clock to turn. */
@NullMarked
package kapok.support;

import org.jspecify.annotations.NullMarked;
