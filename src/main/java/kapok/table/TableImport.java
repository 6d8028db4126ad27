package kapok.table;

import kapok.web.Caller;

/** A register that a table can fill (可导入的名册); a bean of the context that owns it. */
public interface TableImport {
    /** The word that names it on the console, for example {@code organs}. */
    String kind();

    /**
     * Takes the whole table in one transaction, or nothing.
     *
     * @param dryRun only look; write nothing
     * @throws kapok.web.RuleViolation if the table as a whole cannot be read, such as a missing column
     */
    ImportResult load(Caller caller, TableFile file, boolean dryRun);
}
