package kapok.disclosure.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that applicants hand in (申请人材料), with a draft or with a request: how large each may be, and how many. */
@Component
public class ApplicantFiles {
    /** Kind of owner of the files of a draft, by its id. */
    static final String OF_DRAFT = "disclosure-draft";
    /** Kind of owner of what the applicant handed in, by the number of the request. */
    public static final String OF_REQUEST = "disclosure-application";
    /** Files of one draft. */
    static final int MOST = 10;

    /** Bytes of one file, as the form says. */
    private static final long LARGEST = 20L << 20;

    private final Attachments attachments;

    ApplicantFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What a form brought; a field for files that was left empty brings one without a name. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    /** @throws RuleViolation if it is too large, one too many, or not of a kind that is accepted */
    void keep(Caller caller, String ownerKind, String owner, MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename());
        if (file.getSize() > LARGEST) {
            throw new RuleViolation(
                    "disclosure.apply.file-large", name, Long.toString(file.getSize() >> 20), LARGEST >> 20);
        }
        try (var content = file.getInputStream()) {
            attachments.keep(caller, ownerKind, owner, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a refusal is about a file, and not about what was typed. */
    static boolean blamed(RuleViolation slip) {
        return slip.code().startsWith("disclosure.apply.file") || slip.code().startsWith("document.");
    }
}
