package kapok.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.disclosure.page.RequestPage;
import kapok.disclosure.page.RequestPage.Conflict;
import kapok.disclosure.page.RequestPage.Fact;
import kapok.identity.Colleagues;
import kapok.law.Regime;
import kapok.web.Caller;
import kapok.web.StaleVersion;
import kapok.web.Text;
import kapok.web.page.Act;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one case together (案卷页). */
@Component
class CasePages {
    private static final Set<String> UNSPOKEN = Set.of("_csrf", "version", "event", "insert", "pattern");

    private final DisclosureDesk desk;
    private final Handlers handlers;
    private final ReasonPatterns patterns;
    private final Colleagues colleagues;
    private final AgencyDirectory agencies;
    private final List<CasePanel> panels;
    private final PublicationOffer offers;
    private final Clock clock;

    CasePages(
            DisclosureDesk desk,
            Handlers handlers,
            ReasonPatterns patterns,
            Colleagues colleagues,
            AgencyDirectory agencies,
            List<CasePanel> panels,
            PublicationOffer offers,
            Clock clock) {
        this.desk = desk;
        this.handlers = handlers;
        this.patterns = patterns;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .toList();
        this.offers = offers;
        this.clock = clock;
    }

    RequestPage page(
            String number,
            Map<String, String> typed,
            Slips slips,
            @Nullable StaleVersion stale,
            Caller caller,
            Text text) {
        var request = desk.request(caller, number);
        var today = Beijing.today(clock);
        var organ = request.application().organ();
        var mayWrite = caller.may(DisclosurePermissions.WRITE, organ);
        var acts = new RequestActs(request, desk.procedure(request), today, patterns.of(organ), text);
        var shown = mayWrite ? acts.of(typed) : List.<Act>of();
        return new RequestPage(
                number,
                request.application().subject(),
                text.localize("disclosure.stage." + request.stage().code()),
                CaseClocks.of(desk.clock(request), today, text),
                stale == null ? unfit(shown, typed, slips, text) : conflict(request, typed, stale, text),
                facts(request, text),
                RequestStory.of(request.history(), text),
                request.steps(),
                shown,
                prefixed(slips, typed),
                handlers.standing(List.of(number)).stream()
                        .map(Handlers.Standing::handler)
                        .findFirst()
                        .orElse(""),
                mayWrite ? officers(organ) : List.of(),
                panels(CasePanel.Place.SIDE, number, caller, text),
                panels(CasePanel.Place.MAIN, number, caller, text),
                offers.of(caller, number, request, text),
                mayWrite);
    }

    /** What was typed, with the words of a pattern put in (插入理由模板). */
    Map<String, String> withPattern(Map<String, String> typed) {
        var filled = new HashMap<>(typed);
        var id = typed.getOrDefault("pattern", "");
        if (id.matches("\\d{1,15}")) {
            patterns.find(Long.parseLong(id)).ifPresent(pattern -> {
                var before = typed.getOrDefault("note", "").strip();
                filled.put("note", before.isEmpty() ? pattern.words() : before + "\n" + pattern.words());
                if (typed.getOrDefault("outcome", "").isEmpty()) {
                    filled.put("outcome", pattern.outcome());
                }
            });
        }
        return filled;
    }

    private List<Choice> officers(String organ) {
        return colleagues.whoMay(DisclosurePermissions.WRITE, organ).stream()
                .map(one -> new Choice(one.login(), one.name()))
                .toList();
    }

    private List<RequestPage.Panel> panels(CasePanel.Place place, String number, Caller caller, Text text) {
        return panels.stream()
                .filter(panel -> panel.place() == place && caller.may(panel.permission()))
                .map(panel -> new RequestPage.Panel(
                        text.localize(panel.labelKey()), panel.address().replace("{number}", number)))
                .toList();
    }

    /** Who did what meanwhile, and what this officer had typed: nothing typed is lost. */
    private static Conflict conflict(
            DisclosureRequest request, Map<String, String> typed, StaleVersion stale, Text text) {
        var last = request.history().getLast();
        var words = text.localize(
                "disclosure.conflict",
                stale.changedBy(),
                text.dateTime(stale.changedAt()),
                text.localize("disclosure.event." + RequestSteps.kind(last.event())));
        return new Conflict(words, kept(typed, text));
    }

    /** A step that has no form any more, because the case is over for instance: its text stands beside the reason. */
    private static @Nullable Conflict unfit(List<Act> acts, Map<String, String> typed, Slips slips, Text text) {
        var event = typed.getOrDefault("event", "");
        return !slips.any()
                ? null
                : acts.stream()
                        .filter(act -> act.code().equals(event) && act.refused())
                        .findFirst()
                        .map(act -> new Conflict(act.refusal(), kept(typed, text)))
                        .orElse(null);
    }

    private static List<Fact> kept(Map<String, String> typed, Text text) {
        return typed.entrySet().stream()
                .filter(field ->
                        !UNSPOKEN.contains(field.getKey()) && !field.getValue().isBlank())
                .filter(field -> !field.getKey().equals("on"))
                .map(field -> new Fact(text.localize("disclosure.part." + field.getKey()), field.getValue()))
                .toList();
    }

    /** Several forms stand on the page: a slip belongs to the one that was sent. */
    private static Slips prefixed(Slips slips, Map<String, String> typed) {
        var found = new LinkedHashMap<String, String>();
        slips.byField().forEach((field, slip) -> found.put(typed.getOrDefault("event", "") + "-" + field, slip));
        return new Slips(found);
    }

    private List<Fact> facts(DisclosureRequest request, Text text) {
        var application = request.application();
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                "organ", agencies.find(application.organ()).map(Organ::name).orElse(application.organ()), text));
        facts.add(fact("received-on", text.date(application.receivedOn()), text));
        facts.add(fact(
                "channel",
                text.localize("disclosure.channel." + application.channel().code()),
                text));
        facts.add(fact(
                "kind", text.localize("disclosure.kind." + application.kind().code()), text));
        facts.add(fact("topic", text.localize("disclosure.topic." + application.topic()), text));
        if (!application.delivery().isEmpty()) {
            facts.add(fact("delivery", application.delivery(), text));
        }
        request.holder().ifPresent(holder -> facts.add(fact("holder", holder.unit(), text)));
        if (request.paid().signum() > 0) {
            facts.add(fact("fee", text.localize("disclosure.story.yuan", text.number(request.paid())), text));
        }
        var closed = request.closed();
        if (closed != null) {
            facts.add(fact("outcome", outcome(closed.outcome(), request.regime(), text), text));
            facts.add(fact("closed-on", text.date(closed.on()), text));
            if (!closed.document().isEmpty()) {
                facts.add(fact("document", closed.document(), text));
            }
        }
        facts.add(fact("regulation", text.localize("disclosure.regulation." + request.regime()), text));
        return facts;
    }

    private static String outcome(Outcome outcome, Regime regime, Text text) {
        var label = text.localize("disclosure.outcome." + outcome.code());
        var article = outcome.basis(regime);
        return article == null ? label : label + "，" + text.localize("disclosure.article", article);
    }

    private static Fact fact(String label, String value, Text text) {
        return new Fact(text.localize("disclosure." + label), value);
    }
}
