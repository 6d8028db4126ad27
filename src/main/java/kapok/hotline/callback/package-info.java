/**
 * Telling callers and asking them (告知与回访): whoever brought a ticket hears of its answer by mail, SMS or WeChat, with a link by
 * which to say whether it is settled.
 *
 * <p>Law: 济南市12345市民服务热线条例 第二十七条 and the like; GB/T 33358-2016. Start reading at {@link
 * kapok.hotline.callback.CallerNotices}. Not here: call-backs by telephone, which agents note on the ticket's page.
 */
@NullMarked
package kapok.hotline.callback;

import org.jspecify.annotations.NullMarked;
