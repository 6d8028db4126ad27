/**
 * Supervision (督办): when a ticket is pressed for, how hard, and by which rule.
 *
 * <p>Law: the causes of 济南市12345市民服务热线条例 第二十八条 and 潍坊市12345政务服务便民热线条例 第二十六条; how often each must come about is
 * dated data. Start reading at {@link kapok.hotline.supervision.SupervisionWatch}. Not here: the clock itself ({@code ticket}).
 */
@NullMarked
package kapok.hotline.supervision;

import org.jspecify.annotations.NullMarked;
