package kapok.disclosure.letter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.document.OfficialLetter;
import org.springframework.stereotype.Component;

/** A letter on paper (文书排版), as GB/T 9704 lays it out; before it is issued without number and as of today. */
@Component
class LetterPaper {
    private final AgencyDirectory agencies;
    private final Clock clock;

    LetterPaper(AgencyDirectory agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The source for {@link kapok.document.Documents}. */
    String html(Letter letter) {
        var organ = agencies.organ(letter.organ()).name();
        var issue = letter.issue();
        var slip = letter.kind() == LetterKind.OPINION_THIRD_PARTY
                ? LetterForms.slip(Map.of("机关", organ, "文号", letter.number().isEmpty() ? "　　" : letter.number()))
                : null;
        return new OfficialLetter(
                        organ,
                        letter.number(),
                        letter.words().title(),
                        letter.words().to(),
                        paragraphs(letter.words().paragraphs()),
                        slip == null ? List.of() : List.of(slip.title()),
                        issue == null ? Beijing.today(clock) : issue.on(),
                        "")
                .html(slip == null ? "" : "<h2>" + escaped(slip.title()) + "</h2>" + paragraphs(slip.paragraphs()));
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(one -> "<p>" + escaped(one) + "</p>").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
