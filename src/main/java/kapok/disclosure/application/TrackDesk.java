package kapok.disclosure.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.RequestEvent;
import kapok.law.LegalBasis;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Every duty towards an applicant who follows the own case (申请人查询与办理). That it is the applicant, number and code show. */
@Service
class TrackDesk {
    private static final Caller APPLICANT = Caller.system("applicant");
    /** Wrong or right, so many tries a number has in a quarter of an hour. */
    private static final int TRIES = 10;
    /** Events hold no personal data; the applicant's own words are kept with the messages, encrypted. */
    private static final String IN_MESSAGE = "见申请人来文";

    private final Submissions submissions;
    private final QueryCodes codes;
    private final Messages messages;
    private final Attempts attempts;
    private final ApplyingSettings settings;
    private final CaseWindow cases;
    private final DisclosureDesk desk;
    private final AgencyDirectory agencies;
    private final ApplicantFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    TrackDesk(
            Submissions submissions,
            QueryCodes codes,
            Messages messages,
            Attempts attempts,
            ApplyingSettings settings,
            CaseWindow cases,
            DisclosureDesk desk,
            AgencyDirectory agencies,
            ApplicantFiles files,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.codes = codes;
        this.messages = messages;
        this.attempts = attempts;
        this.settings = settings;
        this.cases = cases;
        this.desk = desk;
        this.agencies = agencies;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether number and code belong together. An unknown number, a wrong code and too many tries look alike and take
     * alike long.
     */
    boolean proves(String number, String code, String address) {
        var allowed = attempts.allow("track-address", address, settings.tries(), Duration.ofMinutes(10));
        allowed &= attempts.allow("track-number", number, TRIES, Duration.ofMinutes(15));
        var fits = codes.fits(number, code);
        return allowed && fits;
    }

    /**
     * The reply to a call for correction (补正); the period starts anew today. What comes too late goes to the officer, who sees
     * whether there was a good reason.
     */
    @Transactional
    @LegalBasis("政府信息公开条例 第三十条")
    public boolean correct(String number, int version, String words, List<MultipartFile> with) {
        demandCurrent(number, version);
        var by = received(number).map(CaseWindow.Case::correctBy).orElse(null);
        var inTime = by == null || !Beijing.today(clock).isAfter(by);
        if (inTime) {
            desk.byApplicant(number, new RequestEvent.Corrected(""));
        }
        send(number, "correction", words, "", null);
        hand(number, with);
        return inTime;
    }

    /** Reasons for many requests, or anything else that helps (说明理由、补充材料). */
    @Transactional
    @LegalBasis("政府信息公开条例 第三十五条")
    public void explain(String number, String words, List<MultipartFile> with) {
        demandOpen(number);
        if (received(number).map(CaseWindow.Case::reasonsBy).isPresent()) {
            desk.byApplicant(number, new RequestEvent.ReasonsGiven(IN_MESSAGE));
        }
        send(number, "reason", words, "", null);
        hand(number, with);
    }

    /** Takes the application back (撤回申请). */
    @Transactional
    public void withdraw(String number, int version, String reason) {
        if (submissions.settle(number, "withdrawn", Beijing.today(clock), "applicant")) {
            audit.record(APPLICANT, "disclosure.withdraw", "request", number, "申请人撤回尚未确认的申请");
        } else {
            demandCurrent(number, version);
            desk.byApplicant(number, new RequestEvent.Withdrawn(reason.isEmpty() ? "" : IN_MESSAGE));
        }
        send(number, "withdrawal", reason, "", null);
    }

    /** Says that the fee was paid, with the reference of the payment (缴费告知); the organ records the payment itself. */
    @Transactional
    public void pay(String number, String reference) {
        demandOpen(number);
        if (received(number)
                .map(CaseWindow.Case::stage)
                .filter("awaiting_fee"::equals)
                .isEmpty()) {
            throw new RuleViolation("disclosure.track.no-fee");
        }
        send(number, "payment", "", reference, null);
    }

    /** Complains to the office in charge that the organ does not do its duty (投诉举报). */
    @Transactional
    @LegalBasis("政府信息公开条例 第五十一条")
    public void complain(String number, String words) {
        messages.send(number, agencies.owner().code(), "complaint", words, "", null, clock.instant());
        audit.record(APPLICANT, "disclosure.complain", "request", number, "申请人投诉政府信息公开工作");
    }

    /** Rates how a closed case was handled, once (评价). */
    @Transactional
    public void rate(String number, int score, String words) {
        if (!received(number).map(CaseWindow.Case::closed).orElse(false)) {
            throw new RuleViolation("disclosure.track.rate-open");
        }
        if (messages.of(number).stream().anyMatch(one -> one.kind().equals("rating"))) {
            throw new RuleViolation("disclosure.track.rated");
        }
        send(number, "rating", words, "", score);
    }

    /** Files with a reply or reasons: all or, with the reply, none. */
    private void hand(String number, List<MultipartFile> with) {
        with.forEach(file -> files.keep(APPLICANT, ApplicantFiles.OF_REQUEST, number, file));
    }

    private void send(String number, String kind, String words, String reference, @Nullable Integer score) {
        messages.send(number, organ(number), kind, words, reference, score, clock.instant());
    }

    String organ(String number) {
        return cases.find(number)
                .map(one -> one.application().organ())
                .or(() -> submissions.find(number).map(Submissions.Waiting::organ))
                .orElseThrow(() -> new kapok.web.NotFound("request", number));
    }

    private Optional<CaseWindow.Case> received(String number) {
        return cases.find(number);
    }

    private void demandOpen(String number) {
        if (received(number).map(CaseWindow.Case::closed).orElse(false)) {
            throw new RuleViolation("disclosure.track.closed");
        }
    }

    private void demandCurrent(String number, int version) {
        var current = received(number).orElseThrow(() -> new RuleViolation("disclosure.track.not-received"));
        if (current.closed()) {
            throw new RuleViolation("disclosure.track.closed");
        } else if (current.version() != version) {
            throw new RuleViolation("disclosure.track.stale");
        }
    }
}
