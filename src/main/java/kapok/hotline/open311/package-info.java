/**
 * Open311 GeoReport v2 (开放诉求接口): service types, requests filed by apps of others, and what the public may read of them.
 *
 * <p>Source: the specification frozen at wiki.open311.org. Start reading at {@link
 * kapok.hotline.open311.Open311Desk}. Not here: what becomes of a ticket.
 */
@NullMarked
package kapok.hotline.open311;

import org.jspecify.annotations.NullMarked;
