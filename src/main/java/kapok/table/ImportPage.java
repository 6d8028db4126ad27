package kapok.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page of an import (导入页面), shown by the template {@code table/import}: the form, and what came of the last file, or
 * the one sentence why it could not be read.
 *
 * @param back address of the register
 */
public record ImportPage(
        String title,
        String lede,
        String back,
        UploadForm form,
        @Nullable ImportResult result,
        @Nullable String refusal) {

    public static ImportPage empty(String title, String lede, String back, UploadForm form) {
        return new ImportPage(title, lede, back, form, null, null);
    }

    /** Has {@code load} read the file, and says what came of it; sets the status of the answer. */
    public ImportPage run(
            @Nullable MultipartFile file,
            Function<TableFile, ImportResult> load,
            Text text,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            return refused(text.localize("table.empty"));
        }
        try (var opened = TableFile.open(String.valueOf(file.getOriginalFilename()), file.getInputStream())) {
            var outcome = load.apply(opened);
            response.setStatus(outcome.clean() ? 200 : 422);
            return new ImportPage(title, lede, back, form, outcome, null);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            return refused(text.localize(refused.code(), refused.arguments()));
        }
    }

    private ImportPage refused(String sentence) {
        return new ImportPage(title, lede, back, form, null, sentence);
    }
}
