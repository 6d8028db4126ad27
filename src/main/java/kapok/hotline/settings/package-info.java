/**
 * What a city sets for its hotline (热线设置): who undertakes what, time limits, office hours, and when supervision begins; all of it
 * dated data.
 *
 * <p>Source: reference of the Guangzhou hotline, §3, §5, §9. Start reading at {@link kapok.hotline.settings.RuleDesk}. Not here: how
 * tickets run by it ({@code ticket}).
 */
@NullMarked
package kapok.hotline.settings;

import org.jspecify.annotations.NullMarked;
