/**
 * The applicant's side of disclosure on request (申请人端): the form, the receipt, and following the case by number and query
 * code, all without an account.
 *
 * <p>Law: 政府信息公开条例 第二十九条, 第三十条, 第三十一条, 第三十五条, 第五十一条. Start reading at {@link
 * kapok.disclosure.application.ApplicationDesk}. Not here: what officers do with a case.
 */
@NamedInterface("application")
@NullMarked
package kapok.disclosure.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
