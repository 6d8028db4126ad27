/**
 * The WeChat official account (微信公众号): the platform's server callback, and a small dialogue that files tickets, adds
 * pictures and places to them, and answers how they stand.
 *
 * <p>Source: 微信公众平台 开发文档, 消息推送. Start reading at {@link kapok.hotline.wechat.WechatController}. Not here: notices
 * sent unasked ({@code notification}).
 */
@NullMarked
package kapok.hotline.wechat;

import org.jspecify.annotations.NullMarked;
