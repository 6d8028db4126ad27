/**
 * Who did what, when (办理留痕): rows written in the transaction of the change, sealed afterwards into a chain of Merkle
 * trees (SM3), so that a changed, removed or inserted row is found and named.
 *
 * <p>Start reading at {@link kapok.audit.AuditTrail}. Not here: logs for operators.
 */
@ApplicationModule(allowedDependencies = {"web", "installation"})
@NullMarked
package kapok.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
