package kapok.document.redaction;

import java.awt.geom.Rectangle2D;

/** A character on a page and the box it fills, in the page's own units, origin below left. */
record Glyph(String text, Rectangle2D box) {}
