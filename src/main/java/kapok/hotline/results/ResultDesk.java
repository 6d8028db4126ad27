package kapok.hotline.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.privacy.Secrets;
import kapok.web.Caller;
import kapok.web.PageCache;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes results to the public (结果公开办理): masked by the program, looked at by a person, published or withheld. */
@Component
public class ResultDesk {
    private static final String COLUMN = "hotline.result_original.words";
    private static final String KIND = "hotline.result";

    private final Results results;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final PublicSearch search;
    private final PageCache pages;
    private final CalendarDesk calendars;
    private final Clock clock;

    ResultDesk(
            Results results,
            Secrets secrets,
            AuditTrail audit,
            PublicSearch search,
            PageCache pages,
            CalendarDesk calendars,
            Clock clock) {
        this.results = results;
        this.secrets = secrets;
        this.audit = audit;
        this.search = search;
        this.pages = pages;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Takes a closed request in, masked, to wait for a person's look. One that came before, 举报 and confidential ones are
     * left out.
     *
     * @return its id, when it was taken
     */
    @Transactional
    public Optional<Long> offer(Offer offer) {
        if (!offer.mayGoPublic()) {
            return Optional.empty();
        }
        var words = Wording.of(offer);
        var masked = words.redacted();
        var id = results.add(offer, masked.title(), masked.content(), masked.answer(), masked.reason());
        id.ifPresent(it -> results.keepOriginal(it, secrets.seal(COLUMN, words.packed())));
        return id;
    }

    /** The words as they came; gone once somebody decided. Reading them is noted. */
    @Transactional
    public Optional<Wording> original(Caller caller, long id) {
        var result = results.get(id);
        caller.require(ResultPermissions.PUBLISH, result.unit());
        var words = results.original(id).map(bytes -> Wording.unpacked(secrets.open(COLUMN, bytes)));
        words.ifPresent(_ -> audit.record(caller, "hotline.read-original", KIND, String.valueOf(id), "查看公开前的原文"));
        return words;
    }

    /**
     * Publishes with the words that the person settled on.
     *
     * @param confirmed the person has looked at what still seems personal, and says it is none
     * @throws RuleViolation {@code hotline.result.personal} while something seems personal and nobody confirmed it,
     *     {@code hotline.result.reason} if it is not solved and no reason stands there
     * @throws StaleVersion if somebody else decided meanwhile
     */
    @Transactional
    public void publish(Caller caller, long id, int version, Wording words, boolean confirmed) {
        var result = results.get(id);
        caller.require(ResultPermissions.PUBLISH, result.unit());
        demandPublishable(result, words, confirmed);
        var as = with(result, version, words);
        var day = Beijing.today(clock);
        if (!results.publish(as, day, clock.instant(), caller.name())) {
            throw new StaleVersion(KIND, result.decidedBy() == null ? "" : result.decidedBy(), clock.instant());
        }
        makeFindable(as, day);
        results.forgetOriginal(id);
        audit.record(caller, "hotline.publish-result", KIND, String.valueOf(id), "公开办理结果：" + as.title());
        forgetCopies();
    }

    /**
     * Publishes as masked what waits, each the working day after it was settled (补录): for the demo city. What still seems
     * personal waits on.
     *
     * @param keep so many of the newest wait on for a person
     * @param reasons in turn for what was not solved
     */
    @Transactional
    public int publishPast(Caller caller, int keep, List<String> reasons) {
        caller.require(ResultPermissions.PUBLISH);
        var waiting = results.waiting(true, new String[0], 0, 10_000);
        int published = 0;
        for (var result : waiting.subList(0, Math.max(0, waiting.size() - keep))) {
            var day = calendars.calendar().add(result.closedOn(), 1);
            var reason = result.came() == Outcome.UNSOLVED ? reasons.get(published % reasons.size()) : "";
            var words = new Wording(result.title(), result.content(), result.answer(), reason);
            if (!day.isAfter(Beijing.today(clock)) && words.suspicious().isEmpty()) {
                var as = with(result, result.version(), words);
                results.publish(as, day, Beijing.start(day), caller.name());
                makeFindable(as, day);
                results.forgetOriginal(result.id());
                published++;
            }
        }
        audit.record(caller, "hotline.publish-result", KIND, "batch", "补录公开办理结果 " + published + " 件");
        return published;
    }

    private static void demandPublishable(Result result, Wording words, boolean confirmed) {
        if (words.title().isBlank()) {
            throw new RuleViolation("hotline.result.title-missing");
        }
        if (result.came() == Outcome.UNSOLVED && words.reason().isBlank()) {
            throw new RuleViolation("hotline.result.reason");
        }
        var suspicious = words.suspicious();
        if (!suspicious.isEmpty() && !confirmed) {
            throw new RuleViolation(
                    "hotline.result.personal", suspicious.getFirst().text(), suspicious.size());
        }
    }

    private void makeFindable(Result as, LocalDate day) {
        results.openMonth(day);
        var words = SearchWords.of(String.join(
                " ", as.title(), as.content(), as.answer(), as.categoryName(), as.divisionName(), as.unitName()));
        results.putWords(as, day, words.toArray(String[]::new));
        results.tally(as, day, 1);
        results.rememberNames(as);
    }

    /**
     * Keeps a result from the public, or takes a published one back (不公开、撤下).
     *
     * @throws RuleViolation {@code hotline.result.why} without a reason
     */
    @Transactional
    public void withhold(Caller caller, long id, int version, String why) {
        var result = results.get(id);
        caller.require(ResultPermissions.PUBLISH, result.unit());
        if (why.isBlank()) {
            throw new RuleViolation("hotline.result.why");
        }
        if (!results.withhold(id, version, why, caller.name())) {
            throw new StaleVersion(KIND, result.decidedBy() == null ? "" : result.decidedBy(), clock.instant());
        }
        if (result.publishedOn() != null) {
            results.dropWords(id, result.publishedOn());
            results.tally(result, result.publishedOn(), -1);
        }
        results.forgetOriginal(id);
        audit.record(caller, "hotline.withhold-result", KIND, String.valueOf(id), "不公开办理结果：" + why);
        forgetCopies();
    }

    /** Takes back what became secret (涉密撤下), without a person: nobody may read it a minute longer. */
    @Transactional
    public void hide(String ticket) {
        results.ofTicket(ticket)
                .filter(it -> !it.stage().equals("withheld"))
                .ifPresent(it -> withhold(Caller.system("hotline"), it.id(), it.version(), "改为举报或者保密"));
    }

    private static Result with(Result result, int version, Wording words) {
        return new Result(
                result.id(),
                result.ticket(),
                result.stage(),
                result.kind(),
                result.category(),
                result.categoryName(),
                result.division(),
                result.divisionName(),
                result.unit(),
                result.unitName(),
                result.outcome(),
                words.title(),
                words.content(),
                words.answer(),
                words.reason(),
                result.joint(),
                result.workingDays(),
                result.closedOn(),
                result.publishedOn(),
                result.decidedBy(),
                result.withheldFor(),
                version);
    }

    private void forgetCopies() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                search.forget();
                pages.forget();
            }
        });
    }
}
