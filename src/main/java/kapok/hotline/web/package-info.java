/**
 * The hotline's public pages (网上诉求): writing to 12345, to the head of the bureau (局长信箱) or about an error on a site
 * (网站找错); the receipt; tracking by number and query code.
 *
 * <p>Start reading at {@link kapok.hotline.web.FilingController}. Not here: published results, and the desk.
 */
@NullMarked
package kapok.hotline.web;

import org.jspecify.annotations.NullMarked;
