package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kapok.disclosure.letter.DeliveredLetters;
import kapok.document.Attachments;
import kapok.web.Anyone;
import kapok.web.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Letters for whoever has shown number and query code (申请人下载文书). */
@Controller
class TrackedLetterController {
    private final DeliveredLetters letters;
    private final Attachments attachments;
    private final TrackPass pass;

    TrackedLetterController(DeliveredLetters letters, Attachments attachments, TrackPass pass) {
        this.letters = letters;
        this.attachments = attachments;
        this.pass = pass;
    }

    @Anyone
    @GetMapping("/requests/track/letters/{file}")
    ResponseEntity<Resource> show(@PathVariable UUID file, HttpServletRequest request) {
        var number = pass.number(request).orElseThrow(() -> new NotFound("letter", file.toString()));
        var letter = letters.file(number, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(letter.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(letter.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentLength(letter.size())
                .body(new InputStreamResource(attachments.open(letter)));
    }
}
