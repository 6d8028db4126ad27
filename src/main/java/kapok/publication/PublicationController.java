package kapok.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kapok.publication.page.ColumnsPage;
import kapok.publication.page.GuidePage;
import kapok.web.Anyone;
import kapok.web.NotFound;
import kapok.web.PublicAnswer;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What the public sees of the register (公开页面). */
@Controller
class PublicationController {
    private final PublicRegister register;
    private final Articles articles;
    private final PublicPages pages;
    private final GuideSettings guide;

    PublicationController(PublicRegister register, Articles articles, PublicPages pages, GuideSettings guide) {
        this.register = register;
        this.articles = articles;
        this.pages = pages;
        this.guide = guide;
    }

    @Anyone
    @GetMapping("/publications")
    String list(
            @RequestParam MultiValueMap<String, String> typed,
            Text text,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("page", register.list(PublicFilter.of(typed), text));
        PublicAnswer.mark(request, response);
        return "publication/list";
    }

    @Anyone
    @GetMapping("/publications/{number}")
    @Nullable
    String show(@PathVariable String number, Model model, HttpServletRequest request, HttpServletResponse response) {
        var freshness = articles.freshness(number).orElseThrow(() -> new NotFound("publication", number));
        if (freshness.gone()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "publication/gone";
        }
        PublicAnswer.mark(request, response);
        var tag = pages.tag(request, number + "-" + freshness.touchedAt().toEpochMilli());
        if (new ServletWebRequest(request, response)
                .checkNotModified(tag, freshness.touchedAt().toEpochMilli())) {
            return null;
        }
        model.addAttribute("page", articles.find(number).orElseThrow(() -> new NotFound("publication", number)));
        return "publication/article";
    }

    @Anyone
    @GetMapping("/publications/columns")
    String columns(Text text, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("page", new ColumnsPage(register.columns(text)));
        PublicAnswer.mark(request, response);
        return "publication/columns";
    }

    @Anyone
    @GetMapping("/guide")
    String guide(Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute(
                "page",
                new GuidePage(
                        guide.office(),
                        guide.address(),
                        guide.hours(),
                        guide.telephone(),
                        guide.fax(),
                        guide.mail(),
                        Columns.all().size(),
                        register.size(),
                        register.newest(1).stream()
                                .findFirst()
                                .map(row -> row.indexNumber())
                                .orElse("MB2D09931-2026-00318")));
        PublicAnswer.mark(request, response);
        return "publication/guide";
    }
}
