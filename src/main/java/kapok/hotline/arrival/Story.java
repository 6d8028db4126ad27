package kapok.hotline.arrival;

import java.util.List;

/**
 * A matter as who filed it may see it (诉求全貌).
 *
 * @param files names of what came with it
 */
public record Story(Matter matter, Standing standing, List<String> files) {
    public Story {
        files = List.copyOf(files);
    }

    public String number() {
        return matter.number();
    }
}
