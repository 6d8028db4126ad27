package kapok.agency;

import java.util.List;
import kapok.table.TableExport;
import kapok.table.TableImport;
import kapok.table.UploadForm;
import kapok.web.Text;

/** A table of this context (可导入导出的表): it comes in and goes out with the same columns. */
sealed interface AgencyTable extends TableImport, TableExport permits DivisionTable, OrganTable, StaffTable {
    /** Header keys below {@code agency.column}, in the order of the table. */
    List<String> columns();

    /** Those that must be filled. */
    List<String> required();

    /** The form that takes this table in. */
    default UploadForm form(Text text) {
        var columns = columns().stream()
                .map(key -> new UploadForm.Column(
                        text.localize("agency.column." + key),
                        required().contains(key),
                        text.localize("agency.column." + key + ".hint")))
                .toList();
        return new UploadForm("/desk/agency/import/" + kind(), columns, null);
    }
}
