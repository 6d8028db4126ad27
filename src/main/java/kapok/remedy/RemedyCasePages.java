package kapok.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.ContestedAnswers;
import kapok.history.EventKinds;
import kapok.remedy.page.RemedyPage;
import kapok.remedy.page.RemedyPage.Fact;
import kapok.remedy.page.RemedyPage.Owed;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Chip;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one case together (案件页). */
@Component
class RemedyCasePages {
    private final Remedies remedies;
    private final OwedDays days;
    private final AgencyDirectory agencies;
    private final CalendarDesk calendars;
    private final ContestedAnswers answers;
    private final Clock clock;

    RemedyCasePages(
            Remedies remedies,
            OwedDays days,
            AgencyDirectory agencies,
            CalendarDesk calendars,
            ContestedAnswers answers,
            Clock clock) {
        this.remedies = remedies;
        this.days = days;
        this.agencies = agencies;
        this.calendars = calendars;
        this.answers = answers;
        this.clock = clock;
    }

    RemedyPage page(String number, Map<String, String> typed, Slips slips, Caller caller, Text text) {
        var history = remedies.history(RemedyDesk.number(number));
        var remedy = RemedyCase.of(history);
        caller.require(RemedyPermissions.READ, remedy.filing().organ());
        return new RemedyPage(
                number,
                remedy.filing().matter(),
                chips(remedy, text),
                owed(remedy, text),
                facts(remedy, text),
                story(history, text),
                remedy.steps(),
                RemedyActs.of(remedy, Beijing.today(clock), typed, text),
                slips,
                caller.may(RemedyPermissions.WRITE, remedy.filing().organ()));
    }

    private List<Chip> chips(RemedyCase remedy, Text text) {
        var end = remedy.end();
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                end == null ? "chip-hold" : "chip-done",
                text.localize("remedy.result."
                        + (end == null ? "pending" : end.result().code()))));
        if (remedy.owesAnswer() || remedy.owesCorrection()) {
            chips.add(due(due(remedy), text));
        }
        if (passedOver(remedy.filing()).isPresent()) {
            chips.add(new Chip("chip-late", text.localize("remedy.without-review")));
        }
        return chips;
    }

    /** The article by which reconsideration had to come before this suit, however the case came into the register. */
    private Optional<String> passedOver(Filing filing) {
        return filing.kind() == RemedyKind.SUIT_DIRECT
                ? answers.find(filing.request()).flatMap(one -> one.reviewFirst(filing.filedOn()))
                : Optional.empty();
    }

    /** How a day that something is owed stands to today. */
    Chip due(@Nullable LocalDate day, Text text) {
        if (day == null) {
            return new Chip("chip-soon", text.localize("remedy.due.undated"));
        }
        var today = Beijing.today(clock);
        var calendar = calendars.calendar();
        var style = days.urgency(day).chip();
        if (day.equals(today)) {
            return new Chip(style, text.localize("remedy.due.today"));
        }
        return day.isBefore(today)
                ? new Chip(style, text.localize("remedy.due.late", calendar.between(day, today)))
                : new Chip(style, text.localize("remedy.due.left", calendar.between(today, day)));
    }

    private @Nullable LocalDate due(RemedyCase remedy) {
        var order = remedy.order();
        return order != null
                ? order.by()
                : remedy.answerBy(calendars.calendar()).map(it -> it.lastDay()).orElse(null);
    }

    private @Nullable Owed owed(RemedyCase remedy, Text text) {
        if (!remedy.owesAnswer() && !remedy.owesCorrection()) {
            return null;
        }
        var day = due(remedy);
        var chip = due(day, text);
        if (day == null) {
            return new Owed("", text.localize("remedy.owed.correction"), chip, "", "");
        }
        var today = Beijing.today(clock);
        var calendar = calendars.calendar();
        var late = day.isBefore(today);
        var days = late ? calendar.between(day, today) : calendar.between(today, day);
        return new Owed(
                Integer.toString(days),
                text.localize(late ? "remedy.owed.late" : "remedy.owed.left"),
                chip,
                text.localize(remedy.owesAnswer() ? "remedy.owed.answer-by" : "remedy.owed.correct-by", text.date(day)),
                remedy.owesAnswer() ? reason(remedy, text) : "");
    }

    private String reason(RemedyCase remedy, Text text) {
        var service = remedy.service();
        if (service == null) {
            return "";
        }
        var kind = remedy.filing().kind();
        var words = text.localize(
                "remedy.owed.reason",
                text.date(service.on()),
                text.localize("remedy.limit." + limit(kind, service)),
                RemedyLimits.article(kind, service.on(), service.summary()));
        var provisional = remedy.answerBy(calendars.calendar())
                .filter(it -> it.provisional())
                .isPresent();
        return provisional ? words + text.localize("remedy.owed.provisional") : words;
    }

    private static String limit(RemedyKind kind, RemedyCase.Service service) {
        if (kind != RemedyKind.REVIEW) {
            return "court";
        }
        if (service.on().isBefore(RemedyLimits.RECONSIDERATION_2023)) {
            return "review-2017";
        }
        return service.summary() ? "summary" : "review";
    }

    private List<Fact> facts(RemedyCase remedy, Text text) {
        var filing = remedy.filing();
        var facts = new ArrayList<Fact>();
        facts.add(fact("kind", text.localize("remedy.kind." + filing.kind().code()), text));
        facts.add(fact("organ", agencies.find(filing.organ()).map(Organ::name).orElse(filing.organ()), text));
        facts.add(fact("body", filing.body(), text));
        facts.add(fact("case-number", filing.caseNumber(), text));
        facts.add(fact("filed-on", text.date(filing.filedOn()), text));
        if (!filing.request().isEmpty()) {
            var known = filing.request().startsWith("RQ-");
            facts.add(new Fact(
                    text.localize("remedy.request"),
                    filing.request(),
                    known ? "/desk/requests/" + filing.request() : null));
        }
        passedOver(filing)
                .map(article -> text.localize("remedy.without-review.words", article))
                .ifPresent(words -> facts.add(fact("without-review", words, text)));
        var service = remedy.service();
        facts.add(fact("notified-on", service == null ? "" : text.date(service.on()), text));
        facts.add(fact("responded-on", text.date(remedy.respondedOn()), text));
        var end = remedy.end();
        if (end != null) {
            facts.add(fact("decided-on", text.date(end.on()), text));
            facts.add(fact("document", end.document(), text));
        }
        var order = remedy.order();
        if (order != null) {
            facts.add(fact("order-by", text.date(order.by()), text));
            facts.add(fact("complied-on", text.date(order.doneOn()), text));
        }
        if (filing.countedElsewhere()) {
            facts.add(fact("counted", text.localize("remedy.counted-elsewhere"), text));
        }
        facts.removeIf(fact -> fact.value().isEmpty());
        return facts;
    }

    private static Fact fact(String label, String value, Text text) {
        return new Fact(text.localize("remedy." + label), value, null);
    }

    private static List<RemedyPage.Event> story(List<RemedyStep> history, Text text) {
        var story = new ArrayList<RemedyPage.Event>();
        for (var step : history.reversed()) {
            story.add(new RemedyPage.Event(
                    story.isEmpty() ? "now" : "",
                    text.localize("remedy.event." + EventKinds.kind(step.event().getClass())),
                    text.shortDate(step.on()),
                    step.by(),
                    detail(step.event(), text)));
        }
        return story;
    }

    private static String detail(RemedyEvent event, Text text) {
        return switch (event) {
            case RemedyEvent.Filed filed -> filed.filing().body();
            case RemedyEvent.Notified notified -> notified.summary() ? text.localize("remedy.procedure.summary") : "";
            case RemedyEvent.Responded responded -> responded.note();
            case RemedyEvent.Decided decided ->
                joined(text.localize("remedy.result." + decided.result().code()), decided.document());
            case RemedyEvent.Ordered ordered ->
                joined(
                        ordered.what(),
                        ordered.by() == null ? "" : text.localize("remedy.owed.correct-by", text.date(ordered.by())));
            case RemedyEvent.Complied complied -> complied.document();
            case RemedyEvent.Rectified rectified -> rectified.reason();
            case RemedyEvent.Reopened reopened -> reopened.reason();
        };
    }

    private static String joined(String... parts) {
        return String.join(
                " ",
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }
}
