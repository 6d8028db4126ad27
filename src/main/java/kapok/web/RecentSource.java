package kapok.web;

import java.util.List;

/** What was done just now (刚刚): a bean of whoever keeps the trail; the desk's first page shows it. */
public interface RecentSource {
    /** The latest acts on what this caller may read, in front the last; nothing that the caller may not see. */
    List<Recent> newest(Caller caller, int most, Text text);

    /**
     * One act.
     *
     * @param what in the words of the office
     * @param title of what it was done to
     */
    record Recent(String at, String who, String what, String title, String href) {}
}
