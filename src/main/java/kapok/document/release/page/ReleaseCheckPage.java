package kapok.document.release.page;

import java.util.List;
import kapok.web.page.Slips;

/** Files that were looked into (发布前检查). */
public record ReleaseCheckPage(List<File> files, Slips slips) {
    public ReleaseCheckPage {
        files = List.copyOf(files);
    }

    /** A file and what it gives away, by kind. */
    public record File(String name, long findings, List<Group> groups) {
        public File {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What was found of one kind.
     *
     * @param remedy how to take it out
     */
    public record Group(String kind, String remedy, List<Line> lines, int more) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** One place. */
    public record Line(String place, String sample) {}
}
