/**
 * The supervisor's wall (运行看板): today's flow, the backlog, what is hot, who is late, the red and black list; live.
 *
 * <p>Start reading at {@link kapok.hotline.wall.WallPages}. It counts nothing itself: the figures and the text analysis do.
 */
@NullMarked
package kapok.hotline.wall;

import org.jspecify.annotations.NullMarked;
