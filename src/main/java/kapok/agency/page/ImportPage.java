package kapok.agency.page;

import kapok.table.ImportResult;
import kapok.table.UploadForm;
import org.jspecify.annotations.Nullable;

/** The import of divisions, organs or staff. */
public record ImportPage(
        String kind,
        UploadForm form,
        @Nullable ImportResult result,
        @Nullable String refusal) {}
