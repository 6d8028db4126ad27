package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.web.servlet.ModelAndView;

/**
 * A register that goes out as a table and comes in as one, by the same columns (名册导入导出). It answers the routes of its
 * table: the form, the import, the export, an empty table to fill in. Who may call them stands beside the addresses, in the
 * controller of the context.
 *
 * @param <L> a line of the register, as it goes out
 */
public interface RegisterTable<L> extends TableImport, TableExport {
    TableColumns<L> columns();

    /** Address of the list on the desk. */
    String address();

    /** All that the caller may see, in an order that stays. */
    Iterator<L> lines(Caller caller);

    @Override
    default void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        columns().sheet().write(format, lines(caller), out);
    }

    /** The page that takes the table in. */
    default ImportPage importPage(Text text) {
        return columns().importPage(address(), text);
    }

    /** The page before any file. */
    default ModelAndView importForm(Text text) {
        return importPage(text).show();
    }

    /** The page after a file: what is wrong with it, or how much was taken. */
    default ModelAndView take(TableUpload upload, Caller caller, Text text) throws IOException {
        return importPage(text).load(upload, caller, this);
    }

    /** @param format as the address has it: {@code csv} or {@code xlsx} */
    default TableDownload download(String format, Iterator<L> lines) {
        return TableDownload.of(format, columns().sheet(), lines);
    }

    /** Everything that the caller may see. */
    default TableDownload download(String format, Caller caller) {
        return download(format, lines(caller));
    }

    /** An empty table to fill in. */
    default TableDownload sample(String format) {
        return TableDownload.of(format, columns().sample(), Collections.emptyIterator());
    }
}
