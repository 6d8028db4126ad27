/**
 * Notices out (通知): mail, SMS and WeChat, written from templates, sent after commit, retried, recorded.
 *
 * <p>Law: 个人信息保护法 第十九条, 第四十七条 (words and recipients are erased after half a year). Start reading at {@link
 * kapok.notification.Notifications}. Not here: what a notice says; the sending context brings the words in its messages.
 */
@ApplicationModule(allowedDependencies = {"web", "privacy"})
@NullMarked
package kapok.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
