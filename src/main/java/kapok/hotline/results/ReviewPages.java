package kapok.hotline.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kapok.hotline.results.page.ReviewList;
import kapok.hotline.results.page.ReviewPage;
import kapok.hotline.results.page.ReviewPage.Part;
import kapok.hotline.results.page.ReviewPage.Piece;
import kapok.privacy.Redaction;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Makes the pages of the person's look (公开审看). */
@Component
class ReviewPages {
    private static final int PAGE = 25;

    private final Results results;
    private final ResultDesk desk;

    ReviewPages(Results results, ResultDesk desk) {
        this.results = results;
        this.desk = desk;
    }

    ReviewList list(Caller caller, int page, Text text) {
        var everything = caller.scope().everything();
        var units = caller.scope().organArray();
        var lines = results.waiting(everything, units, (page - 1L) * PAGE, PAGE).stream()
                .map(result -> line(result, text))
                .toList();
        return new ReviewList(
                lines, new Pager(page, PAGE, results.countWaiting(everything, units), "/desk/hotline/results?"));
    }

    private static ReviewList.Line line(Result result, Text text) {
        var masks = List.of(result.title(), result.content(), result.answer(), result.reason()).stream()
                .mapToInt(words -> words.split("〔", -1).length - 1)
                .sum();
        return new ReviewList.Line(
                "/desk/hotline/results/" + result.id(),
                result.title(),
                text.localize("hotline.results.place", result.divisionName(), result.categoryName()),
                result.unitName(),
                result.came().chip(),
                text.localize("hotline.outcome." + result.outcome()),
                text.shortDate(result.closedOn()),
                masks);
    }

    Optional<Long> next(Caller caller) {
        return results.next(caller.scope().everything(), caller.scope().organArray())
                .map(Result::id);
    }

    ReviewPage show(Caller caller, long id, Text text) {
        var result = results.get(id);
        return page(caller, result, result.version(), Wording.of(result), Slips.none(), text);
    }

    int version(long id) {
        return results.get(id).version();
    }

    /** The page again, with what the person typed and what is wrong with it. */
    ReviewPage again(Caller caller, long id, int version, Wording typed, Slips slips, Text text) {
        return page(caller, results.get(id), version, typed, slips, text);
    }

    private ReviewPage page(Caller caller, Result result, int version, Wording words, Slips slips, Text text) {
        var original = desk.original(caller, result.id());
        return new ReviewPage(
                result.id(),
                version,
                result.stage(),
                result.came().chip(),
                text.localize("hotline.outcome." + result.outcome()),
                text.localize("hotline.results.place", result.divisionName(), result.categoryName()),
                result.unitName(),
                text.localize("hotline.results.days", result.workingDays()),
                original.isPresent(),
                original.map(it -> parts(it, text)).orElse(List.of()),
                Map.of(
                        "title", words.title(),
                        "content", words.content(),
                        "answer", words.answer(),
                        "reason", words.reason()),
                result.came() == Outcome.UNSOLVED,
                !words.suspicious().isEmpty(),
                result.withheldFor(),
                results.countWaiting(caller.scope().everything(), caller.scope().organArray()),
                slips);
    }

    private static List<Part> parts(Wording original, Text text) {
        var parts = new ArrayList<Part>();
        parts.add(part("title", original.title(), text));
        parts.add(part("content", original.content(), text));
        parts.add(part("answer", original.answer(), text));
        if (!original.reason().isBlank()) {
            parts.add(part("reason", original.reason(), text));
        }
        return parts;
    }

    private static Part part(String field, String words, Text text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var found : Redaction.find(words)) {
            pieces.add(new Piece(words.substring(from, found.start()), ""));
            var kind = found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            pieces.add(new Piece(found.text(), text.localize("hotline.personal." + kind)));
            from = found.end();
        }
        pieces.add(new Piece(words.substring(from), ""));
        return new Part(field, text.localize("hotline.review." + field), pieces);
    }
}
