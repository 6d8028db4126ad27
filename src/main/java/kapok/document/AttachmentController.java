package kapok.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import kapok.web.Anyone;
import kapok.web.Caller;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves attachments (附件下载). A file from outside is never given the chance to act as a page of this site. */
@Controller
class AttachmentController {
    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @Anyone
    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> show(@PathVariable UUID id, Caller caller) {
        var attachment = attachments.get(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .eTag('"' + attachment.sm3() + '"')
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
                .header("Content-Disposition", disposition(attachment).toString())
                .header("Content-Security-Policy", policy(attachment))
                .header("X-Content-Type-Options", "nosniff")
                .body(attachments.resource(attachment));
    }

    private static ContentDisposition disposition(Attachment attachment) {
        var place =
                FileKind.inline(attachment.mediaType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return place.filename(attachment.name(), StandardCharsets.UTF_8).build();
    }

    /** Chromium's own PDF viewer does not work in a sandbox; a PDF is no page and cannot act as one. */
    private static String policy(Attachment attachment) {
        return attachment.mediaType().equals(FileKind.PDF.mediaType())
                ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
                : "default-src 'none'; sandbox";
    }
}
