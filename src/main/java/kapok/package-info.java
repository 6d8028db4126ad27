/** Kapok 红棉: one package per bounded context; {@code docs/modules.md} is the map. */
@NullMarked
package kapok;

import org.jspecify.annotations.NullMarked;
