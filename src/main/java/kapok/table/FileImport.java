package kapok.table;

import java.io.InputStream;
import kapok.web.Caller;

/** A register that a file of another shape than a table can fill, such as JSON (文件导入); a bean of the owning context. */
public interface FileImport {
    /** The word that names it on the console, for example {@code hotline-services}. */
    String kind();

    /** Whether good rows are taken though others are not; otherwise one bad row refuses all. */
    default boolean takesGoodRows() {
        return false;
    }

    /**
     * Takes the file in one transaction. A problem's row is the number of the entry, from 1.
     *
     * @param dryRun only look; write nothing
     * @throws kapok.web.RuleViolation if the file as a whole cannot be read
     */
    ImportResult load(Caller caller, InputStream content, boolean dryRun);
}
