package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import kapok.web.Caller;

/** A register that can be written as a table (可导出的名册); a bean of the context that owns it. */
public interface TableExport {
    /** The word that names it on the console, for example {@code organs}. */
    String kind();

    /** Writes all that the caller may see; leaves {@code out} open. */
    void write(Caller caller, TableFormat format, OutputStream out) throws IOException;
}
