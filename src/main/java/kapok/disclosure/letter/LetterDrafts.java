package kapok.disclosure.letter;

import java.time.Clock;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.Inquiry;
import kapok.disclosure.person.Applicants;
import org.springframework.stereotype.Component;

/** What a letter says before anybody changes it (拟稿内容): addressee and words, from the case. */
@Component
class LetterDrafts {
    private final LetterValues values;
    private final DisclosureDesk cases;
    private final Applicants applicants;
    private final Clock clock;

    LetterDrafts(LetterValues values, DisclosureDesk cases, Applicants applicants, Clock clock) {
        this.values = values;
        this.cases = cases;
        this.applicants = applicants;
        this.clock = clock;
    }

    Letter.Words words(String number, DisclosureRequest request, Occasion occasion) {
        var filled = LetterForms.fill(
                occasion.kind(),
                values.of(number, request, cases.clock(request), occasion.event(), Beijing.today(clock)));
        return new Letter.Words(
                filled.title(), addressee(number, request, occasion), filled.paragraphs(), filled.needed());
    }

    private String addressee(String number, DisclosureRequest request, Occasion occasion) {
        if (occasion.kind().toConsulted()) {
            return occasion.inquiry(request)
                    .map(Inquiry::who)
                    .filter(who -> !who.isBlank())
                    .orElse("第三方");
        }
        var name = applicants.of(number).name();
        return name.isEmpty() ? "申请人" : name;
    }
}
