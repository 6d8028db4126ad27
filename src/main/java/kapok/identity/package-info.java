/**
 * Who an officer is and what each may do (身份认证与权限): sign-in, roles, reach by organ, sessions.
 *
 * <p>Start reading at {@link kapok.identity.Accounts}. Other contexts see {@link kapok.web.Caller}, and in
 * {@link kapok.identity.Colleagues} to whom work can be given. Accounts of the public are in {@code citizen}.
 * Not here: the organs themselves ({@code agency}).
 */
@ApplicationModule(allowedDependencies = {"web", "audit", "agency", "identifier", "privacy", "notification"})
@NullMarked
package kapok.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
