package kapok.table;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A table as the import form sends it (上传的表格).
 *
 * @param dryRun absent means yes: only an officer who chose to import writes
 */
public record TableUpload(
        @Nullable MultipartFile file, @Nullable Boolean dryRun) {
    boolean onlyLook() {
        return !Boolean.FALSE.equals(dryRun);
    }
}
