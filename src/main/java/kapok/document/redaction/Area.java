package kapok.document.redaction;

/**
 * A rectangle on a page as it is seen (遮盖区域), in parts of its width and height from the upper left corner.
 *
 * @param page from 0
 */
public record Area(int page, double left, double top, double width, double height) {
    public Area {
        if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1.0001 && top + height <= 1.0001)) {
            throw new IllegalArgumentException("Not on the page: " + left + " " + top + " " + width + " " + height);
        }
    }
}
