/**
 * Requests for organs' own systems (依申请公开接口): apply, list, read, take a step, and be told when something happens. Documented at
 * {@code /api/openapi.json}.
 *
 * <p>Start reading at {@link kapok.disclosure.api.RequestApi}. Not here: what may happen to a request; programs pass the
 * same desk as officers, and no program can do what an officer may not.
 */
@NullMarked
package kapok.disclosure.api;

import org.jspecify.annotations.NullMarked;
