/**
 * The hotline's mailbox (电子邮件渠道): an IMAP mailbox is polled, letters become tickets, machines' letters do not.
 *
 * <p>Sources: RFC 5322, RFC 3834 (automatic replies), RFC 3464 (bounces), RFC 9051 (IMAP). Start reading at {@link
 * kapok.hotline.mail.Postbox}. Not here: mail going out ({@code notification}).
 */
@NullMarked
package kapok.hotline.mail;

import org.jspecify.annotations.NullMarked;
