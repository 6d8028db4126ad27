/**
 * What the channels have in common (各渠道统一入口): one shape for what arrives, one door to the intake.
 *
 * <p>Start reading at {@link kapok.hotline.arrival.FrontDoor}. Not here: any channel's protocol.
 */
@NamedInterface("arrival")
@NullMarked
package kapok.hotline.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
