package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import kapok.web.Caller;

/** A register that is written as a file of its own shape, such as JSON (文件导出); a bean of the owning context. */
public interface FileExport {
    /** The word that names it on the console, for example {@code hotline-services}. */
    String kind();

    /** Writes all that the caller may see; leaves {@code out} open. */
    void write(Caller caller, OutputStream out) throws IOException;
}
