package kapok.hotline.arrival;

import java.time.Instant;
import java.util.List;

/**
 * A matter as who filed it may see it (诉求全貌).
 *
 * @param files names of what came with it
 * @param additions what was added later, the earliest first
 */
public record Story(
        String number,
        String kind,
        String title,
        String text,
        String address,
        boolean publishable,
        Instant filedAt,
        FrontDoor.Standing standing,
        List<String> files,
        List<Addition> additions) {
    /** Words that were added (补充). */
    public record Addition(Instant at, String words) {}

    public Story {
        files = List.copyOf(files);
        additions = List.copyOf(additions);
    }
}
