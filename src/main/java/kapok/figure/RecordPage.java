package kapok.figure;

import java.util.List;

/** Some of the records of a figure, and how many there are in all. */
public record RecordPage(long total, List<FigureRecord> records) {
    public RecordPage {
        records = List.copyOf(records);
    }
}
