package kapok.annualreport.page;

import java.util.List;
import kapok.table.ImportResult;
import org.jspecify.annotations.Nullable;

/**
 * Values from a file beside the register (导入数值).
 *
 * @param result null before a file was sent
 * @param differences every cell of the file that is not what the register says
 */
public record CellImportPage(
        DeskReport report,
        @Nullable ImportResult result,
        int read,
        List<Line> differences,
        @Nullable String refused) {
    public CellImportPage {
        differences = List.copyOf(differences);
    }

    /** A value in the file against the register. */
    public record Line(
            String figure,
            String label,
            String registered,
            String inFile,
            @Nullable String href) {}
}
