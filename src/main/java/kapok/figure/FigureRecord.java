package kapok.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record that a figure counts (指标所计的记录), as a line of a list; without personal data.
 *
 * @param id stable within the figure
 * @param on the day that put it into the period
 * @param detail a few words more, such as the channel
 * @param href where it opens; absent when the reader may only count it
 */
public record FigureRecord(
        String id,
        String title,
        LocalDate on,
        String detail,
        @Nullable String href) {}
