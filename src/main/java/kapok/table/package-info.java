/**
 * Tables in and out (表格导入导出): CSV and XLSX, read and written as streams.
 *
 * <p>Start reading at {@link kapok.table.TableFile} for what comes in and {@link kapok.table.TableSheet} for what goes
 * out; a {@link kapok.table.RegisterTable} does both. Not here: what the columns mean. The context that owns the records
 * says that, row by row.
 */
@ApplicationModule(allowedDependencies = {"web", "installation"})
@NullMarked
package kapok.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
