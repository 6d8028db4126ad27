/**
 * The release guard (发布前检查): what a file gives away that nobody sees by looking at it, found before the file leaves the
 * house.
 *
 * <p>Start reading at {@link kapok.document.release.ReleaseGuard}; docs/release-guard.md lists what is looked for. Not here:
 * taking it out ({@code redaction}), and who must answer for what is found.
 */
@NullMarked
@NamedInterface("release")
package kapok.document.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
