/**
 * Accounts of the public (公众账号): whoever shows by a code sent to it that a mobile number is their own sees the matters they
 * applied for or kept, without a query code for each.
 *
 * <p>Law: 个人信息保护法 第六条 (a number and the list of matters, nothing else), 第四十七条 (the account can be deleted at any time). Start
 * reading at {@link kapok.identity.citizen.CitizenAccounts}. Not here: what a matter is and how far it has come; the contexts say
 * that as {@link kapok.identity.citizen.MatterSource}.
 */
@NamedInterface("citizen")
@NullMarked
package kapok.identity.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
