package kapok.agency;

import kapok.table.ImportPage;
import kapok.table.RegisterTable;
import kapok.web.Text;

/** A table of this context (可导入导出的表). All three come in and go out at the same addresses, told apart by their kind. */
sealed interface AgencyTable<L> extends RegisterTable<L> permits DivisionTable, OrganTable, StaffTable {
    @Override
    default ImportPage importPage(Text text) {
        return ImportPage.empty(
                text.localize("agency.import." + kind()),
                text.localize("agency.import.lede"),
                address(),
                columns().form("/desk/agency/import/" + kind(), "/desk/agency/sample/" + kind() + ".xlsx", text));
    }
}
