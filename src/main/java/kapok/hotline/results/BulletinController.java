package kapok.hotline.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.web.Anyone;
import kapok.web.JtePages;
import kapok.web.NotFound;
import kapok.web.PublicAnswer;
import kapok.web.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bulletin of each month (民情月历): a page and a document. */
@Controller
class BulletinController {
    private final Bulletins bulletins;
    private final Documents documents;
    private final JtePages templates;

    BulletinController(Bulletins bulletins, Documents documents, JtePages templates) {
        this.bulletins = bulletins;
        this.documents = documents;
        this.templates = templates;
    }

    @Anyone
    @GetMapping("/hotline/bulletins")
    String list(Text text, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("months", bulletins.months(text));
        PublicAnswer.mark(request, response);
        return "hotline/bulletins";
    }

    @Anyone
    @GetMapping("/hotline/bulletins/{month}")
    String show(
            @PathVariable String month,
            Text text,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("page", bulletins.write(month(month), text));
        PublicAnswer.mark(request, response);
        return "hotline/bulletin";
    }

    @Anyone
    @GetMapping("/hotline/bulletins/{month}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String month, Text text) {
        var html = templates.render(
                "hotline/bulletinDocument", Map.of("page", bulletins.write(month(month), text), "text", text));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"bulletin-" + month(month) + ".pdf\"")
                .body(documents.bytes(DocumentFormat.PDF, html));
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException slip) {
            throw new NotFound("bulletin", typed);
        }
    }
}
