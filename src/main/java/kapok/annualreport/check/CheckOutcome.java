package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of one file handed in (检查结果或读取失败). */
sealed interface CheckOutcome {
    /** It was read and checked. */
    record Checked(CheckedReport report) implements CheckOutcome {}

    /** It could not be read; why. */
    record Unreadable(String file, String code, String message) implements CheckOutcome {}

    /** A file after reading, before checking: a report, or why not. */
    record Read(@Nullable ReportInput report, @Nullable Unreadable failure) {
        static Read of(String file, byte[] bytes) {
            try {
                return new Read(ReportReader.read(file, bytes), null);
            } catch (UnreadableReport unreadable) {
                return failed(file, unreadable.code(), Objects.requireNonNull(unreadable.getMessage()));
            }
        }

        static Read ofText(String name, String text) {
            try {
                return new Read(ReportReader.readText(name, text), null);
            } catch (UnreadableReport unreadable) {
                return failed(name, unreadable.code(), Objects.requireNonNull(unreadable.getMessage()));
            }
        }

        static Read failed(String file, String code, String message) {
            return new Read(null, new Unreadable(file, code, message));
        }
    }

    /** Checks all that could be read, together, and keeps the order. */
    static List<CheckOutcome> of(List<Read> files) {
        var reports = files.stream().map(Read::report).filter(Objects::nonNull).toList();
        var checked = ReportChecker.check(reports).iterator();
        var outcomes = new ArrayList<CheckOutcome>();
        for (var file : files) {
            var failure = file.failure();
            outcomes.add(failure == null ? new Checked(checked.next()) : failure);
        }
        return outcomes;
    }
}
