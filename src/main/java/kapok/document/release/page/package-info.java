/** What the page of the release guard shows (发布前检查页面). */
@NullMarked
package kapok.document.release.page;

import org.jspecify.annotations.NullMarked;
