package kapok.disclosure.page;

import kapok.table.ImportResult;
import kapok.table.UploadForm;
import org.jspecify.annotations.Nullable;

/** The import of requests: the form, and what came of the last file, or the one sentence why it could not be read. */
public record ImportPage(
        UploadForm form,
        @Nullable ImportResult result,
        @Nullable String refusal) {}
