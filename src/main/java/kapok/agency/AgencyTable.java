package kapok.agency;

import kapok.table.ImportPage;
import kapok.table.TableColumns;
import kapok.table.TableExport;
import kapok.table.TableImport;
import kapok.web.Text;

/** A table of this context (可导入导出的表): it comes in and goes out with the same columns. */
sealed interface AgencyTable extends TableImport, TableExport permits DivisionTable, OrganTable, StaffTable {
    TableColumns<?> columns();

    /** Address of the list that the table fills. */
    String register();

    /** The page that takes this table in. */
    default ImportPage importPage(Text text) {
        return ImportPage.empty(
                text.localize("agency.import." + kind()),
                text.localize("agency.import.lede"),
                register(),
                columns().form("/desk/agency/import/" + kind(), "/desk/agency/sample/" + kind() + ".xlsx", text));
    }
}
