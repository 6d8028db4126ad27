/**
 * What can be read from the words of a request (文本分析): which category it belongs to, which others are like it, and what
 * suddenly many report.
 *
 * <p>Start reading at {@link kapok.hotline.text.Categories} and {@link kapok.hotline.text.Alikes}. All of it only suggests; a
 * person decides. Not here: joining and splitting tickets.
 */
@NullMarked
package kapok.hotline.text;

import org.jspecify.annotations.NullMarked;
