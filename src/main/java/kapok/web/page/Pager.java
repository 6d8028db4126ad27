package kapok.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a long list (分页).
 *
 * @param page from 1
 * @param address where the list is, with its query but without {@code page}; ends in {@code ?} or {@code &}
 */
public record Pager(int page, int size, long total, String address) {
    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, size));
    }

    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    public String href(int toPage) {
        return address + "page=" + toPage;
    }

    /** The numbers to show around this page; 0 stands for a gap. */
    public List<Integer> shown() {
        var shown = new ArrayList<Integer>();
        for (int n = 1; n <= pages(); n++) {
            if (n == 1 || n == pages() || Math.abs(n - page) <= 2) {
                shown.add(n);
            } else if (!shown.getLast().equals(0)) {
                shown.add(0);
            }
        }
        return shown;
    }
}
