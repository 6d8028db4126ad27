package kapok.hotline.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.settings.page.LimitsPage;
import kapok.hotline.supervision.SupervisionRules;
import kapok.hotline.ticket.Limit;
import kapok.hotline.ticket.LimitClass;
import kapok.hotline.ticket.Limits;
import kapok.hotline.ticket.Policies;
import kapok.privacy.Masking;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of limits together (时限页). */
@Component
class LimitsPages {
    private static final Set<String> OPTIONAL = Set.of("sign", "giveBack", "contact", "extension");

    private final LimitsDesk desk;
    private final AgencyDirectory agencies;
    private final Clock clock;

    LimitsPages(LimitsDesk desk, AgencyDirectory agencies, Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.clock = clock;
    }

    LimitsPage show(Map<String, String> typed, Slips slips, Text text) {
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        return new LimitsPage(
                lines(text),
                Arrays.stream(LimitClass.values())
                        .map(one -> new Choice(one.code(), text.localize("hotline.class." + one.code())))
                        .toList(),
                LimitsController.STAGES.stream()
                        .map(name -> new LimitsPage.Field(
                                name, text.localize("hotline.limits." + name), !OPTIONAL.contains(name)))
                        .toList(),
                desk.hours().stream().map(one -> hours(one, names, text)).toList(),
                desk.days().stream().map(one -> day(one, names, text)).toList(),
                desk.triggers().stream().map(one -> trigger(one, text)).toList(),
                agencies.all().stream()
                        .map(organ -> new Choice(organ.code(), organ.shortName()))
                        .toList(),
                SupervisionRules.CAUSES.stream()
                        .map(code -> new Choice(code, text.localize("hotline.cause." + code)))
                        .toList(),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(level -> new Choice(Integer.toString(level), text.localize("hotline.level." + level)))
                        .toList(),
                typed.isEmpty() ? start() : typed,
                slips);
    }

    /** A new version begins tomorrow at the soonest, and with the stages as they are for help (求助). */
    private Map<String, String> start() {
        var now = Beijing.today(clock);
        var typed = new HashMap<String, String>();
        typed.put("inForce", now.plusDays(1).toString());
        typed.put("triggerFrom", now.toString());
        typed.put("works", "false");
        return typed;
    }

    private List<LimitsPage.Line> lines(Text text) {
        var today = Beijing.today(clock);
        return desk.limits().stream()
                .sorted(Comparator.comparing(Limits::of).thenComparing(Limits::inForce, Comparator.reverseOrder()))
                .map(one -> line(one, state(one, today), text))
                .toList();
    }

    private String state(Limits one, LocalDate today) {
        if (one.inForce().isAfter(today)) {
            return "later";
        }
        var newer = desk.limits().stream()
                .anyMatch(other -> other.of() == one.of()
                        && other.inForce().isAfter(one.inForce())
                        && !other.inForce().isAfter(today));
        return newer ? "past" : "now";
    }

    private static LimitsPage.Line line(Limits one, String state, Text text) {
        return new LimitsPage.Line(
                text.localize("hotline.class." + one.of().code()),
                List.of(
                        words(one.dispatch(), text),
                        words(one.sign(), text),
                        words(one.giveBack(), text),
                        words(one.contact(), text),
                        words(one.answer(), text),
                        one.extensionDays() == 0 ? "—" : text.localize("hotline.limits.once", one.extensionDays()),
                        words(one.decide(), text),
                        words(one.review(), text),
                        words(one.callback(), text),
                        one.warn() + "%"),
                one.inForce().toString(),
                one.basis(),
                one.byDefault(),
                text.localize("hotline.limits." + state),
                switch (state) {
                    case "now" -> "chip-ok";
                    case "later" -> "chip-soon";
                    default -> "chip-done";
                });
    }

    private static String words(@Nullable Limit limit, Text text) {
        return limit == null
                ? "—"
                : text.localize("hotline.limit." + limit.unit().code(), limit.count());
    }

    private static LimitsPage.Hours hours(Policies.Hours one, Map<String, String> names, Text text) {
        return new LimitsPage.Hours(
                one.organ().isEmpty()
                        ? text.localize("hotline.hours.common")
                        : names.getOrDefault(one.organ(), one.organ()),
                one.ranges().replace(",", "，"),
                text.localize(one.daily() ? "hotline.hours.daily" : "hotline.hours.working"),
                Masking.mask((one.phone() + " " + one.mail()).strip()));
    }

    private static LimitsPage.Day day(Policies.OwnDay one, Map<String, String> names, Text text) {
        return new LimitsPage.Day(
                names.getOrDefault(one.organ(), one.organ()),
                one.day().toString(),
                text.localize(one.works() ? "hotline.hours.works" : "hotline.hours.rests"),
                one.note());
    }

    private static LimitsPage.Trigger trigger(SupervisionRules.Rule one, Text text) {
        return new LimitsPage.Trigger(
                one.id(),
                text.localize("hotline.cause." + one.cause()),
                text.localize("hotline.trigger." + one.cause(), one.least()),
                text.localize("hotline.level." + one.level()),
                one.basis(),
                one.fromDay() + " – " + (one.toDay() == null ? "" : one.toDay()),
                one.byDefault(),
                one.toDay() != null);
    }
}
