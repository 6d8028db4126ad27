package kapok.remedy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.disclosure.ContestedAnswers;
import kapok.disclosure.ContestedAnswers.Contested;
import kapok.remedy.page.RemedyForm;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a case (案件登记表): reads it, and fills it from the request that is contested. */
@Component
class RemedyForms {
    private final AgencyDirectory agencies;
    private final ContestedAnswers answers;

    RemedyForms(AgencyDirectory agencies, ContestedAnswers answers) {
        this.agencies = agencies;
        this.answers = answers;
    }

    static Filing read(Fields fields, String organ) {
        return new Filing(
                fields.requiredChoice("kind", RemedyController.KINDS),
                organ,
                fields.line("caseNumber", 100),
                fields.required("body", 100),
                fields.requiredDay("filedOn"),
                fields.line("request", 40).toUpperCase(Locale.ROOT),
                fields.required("matter", 500),
                fields.yes("countedElsewhere"));
    }

    /** What a new form holds before anybody types: from the request, when one is given. */
    Map<String, String> fresh(String request, LocalDate today, Caller caller) {
        var filled = new HashMap<>(Map.of("filedOn", today.toString(), "kind", "review", "request", request));
        if (caller.organ() != null) {
            filled.put("organ", caller.organ());
        }
        var contested = contested(request, caller);
        if (contested != null) {
            filled.put("organ", contested.organ());
            filled.put("matter", contested.subject());
        }
        return filled;
    }

    RemedyForm show(
            String number,
            int version,
            Map<String, String> typed,
            Slips slips,
            LocalDate today,
            Caller caller,
            Text text) {
        var organs = agencies.all().stream()
                .filter(organ -> caller.scope().includes(organ.code()))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
        var contested = contested(typed.getOrDefault("request", ""), caller);
        var day = new Fields(text, typed).day("filedOn");
        return new RemedyForm(
                number,
                version,
                organs,
                RemedyController.kinds(text),
                contested == null ? null : words(contested, text),
                contested == null
                        ? null
                        : contested
                                .reviewFirst(day == null ? today : day)
                                .map(article -> text.localize("remedy.review-first", article))
                                .orElse(null),
                typed,
                slips);
    }

    private @Nullable Contested contested(String request, Caller caller) {
        return answers.find(request.strip().toUpperCase(Locale.ROOT))
                .filter(one -> caller.scope().includes(one.organ()))
                .orElse(null);
    }

    private static String words(Contested contested, Text text) {
        var outcome = contested.outcome();
        return outcome == null
                ? text.localize("remedy.contested.open", contested.subject())
                : text.localize(
                        "remedy.contested",
                        contested.subject(),
                        text.localize("disclosure.outcome." + outcome.code()),
                        text.date(contested.closedOn()));
    }
}
