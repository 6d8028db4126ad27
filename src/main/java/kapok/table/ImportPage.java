package kapok.table;

import java.io.IOException;
import java.util.Map;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

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
        @Nullable RuleViolation refusal) {

    public static ImportPage empty(String title, String lede, String back, UploadForm form) {
        return new ImportPage(title, lede, back, form, null, null);
    }

    /** The page before any file. */
    public ModelAndView show() {
        return answer(HttpStatus.OK);
    }

    /** Has {@code table} read the file, and says what came of it. */
    public ModelAndView load(TableUpload upload, Caller caller, TableImport table) throws IOException {
        var file = upload.file();
        if (file == null || file.isEmpty()) {
            return refused(new RuleViolation("table.empty"));
        }
        try (var opened = TableFile.open(String.valueOf(file.getOriginalFilename()), file.getInputStream())) {
            var outcome = table.load(caller, opened, upload.onlyLook());
            return new ImportPage(title, lede, back, form, outcome, null)
                    .answer(outcome.clean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RuleViolation refused) {
            return refused(refused);
        }
    }

    private ModelAndView refused(RuleViolation why) {
        return new ImportPage(title, lede, back, form, null, why).answer(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answer(HttpStatus status) {
        return new ModelAndView("table/import", Map.of("page", this), status);
    }
}
