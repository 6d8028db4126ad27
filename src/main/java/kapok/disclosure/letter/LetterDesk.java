package kapok.disclosure.letter;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Way;
import kapok.disclosure.handout.HandoutDesk;
import kapok.document.Attachments;
import kapok.document.OfficialLetter;
import kapok.document.seal.Seals;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on letters (文书办理), one method each, one transaction each. */
@Service
public class LetterDesk {
    /** What the attachments of a letter belong to. */
    static final String OWNER = "letter";

    private static final String KIND = "request";

    private final Letters letters;
    private final LetterDrafts drafts;
    private final LetterPaper paper;
    private final DisclosureDesk cases;
    private final AgencyDirectory agencies;
    private final Seals seals;
    private final Attachments attachments;
    private final HandoutDesk handouts;
    private final AuditTrail audit;
    private final Clock clock;

    LetterDesk(
            Letters letters,
            LetterDrafts drafts,
            LetterPaper paper,
            DisclosureDesk cases,
            AgencyDirectory agencies,
            Seals seals,
            Attachments attachments,
            HandoutDesk handouts,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.drafts = drafts;
        this.paper = paper;
        this.cases = cases;
        this.agencies = agencies;
        this.seals = seals;
        this.attachments = attachments;
        this.handouts = handouts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts a letter of a kind from the case (拟稿): about the latest of what it tells of. */
    @Transactional
    public UUID draft(Caller caller, String number, LetterKind kind) {
        return draft(caller, number, kind.code());
    }

    /**
     * Drafts a letter from the case (拟稿).
     *
     * @param occasion as {@link Occasion#code} writes it, or a kind for the latest of it
     * @throws RuleViolation {@code disclosure.letter.nothing-to-tell} if nothing of the kind happened in the case, {@code
     *     disclosure.letter.told-already} if a letter told of it already
     */
    @Transactional
    public UUID draft(Caller caller, String number, String occasion) {
        var request = cases.request(caller, number);
        var about = Occasion.of(request, occasion)
                .orElseThrow(() -> new RuleViolation("disclosure.letter.nothing-to-tell"));
        caller.require(DisclosurePermissions.WRITE, about.organ());
        if (about.told(request, letters.of(number))) {
            throw new RuleViolation("disclosure.letter.told-already");
        }
        var letter = Letter.draft(
                number, about, drafts.words(number, request, about), Letter.Person.of(caller), clock.instant());
        letters.insert(letter, clock.instant());
        record(caller, letter, "draft", "拟稿：" + letter.words().title());
        return letter.id();
    }

    /** Changes the words of a draft (修改). */
    @Transactional
    void write(Caller caller, UUID id, int version, String to, List<String> paragraphs) {
        var letter = at(caller, id, version, DisclosurePermissions.WRITE, Letter.Stage.DRAFT);
        letters.save(letter.saying(letter.words().changed(to, paragraphs)), caller, clock.instant());
    }

    /** Throws a draft away (删除草稿). */
    @Transactional
    void discard(Caller caller, UUID id, int version) {
        var letter = at(caller, id, version, DisclosurePermissions.WRITE, Letter.Stage.DRAFT);
        letters.remove(id);
        record(caller, letter, "discard", "删除草稿：" + letter.words().title());
    }

    /**
     * Signs it (签发): the first of two where the organ wants two, who may not be the same person; the last signature gives it
     * number, day and files.
     *
     * @throws RuleViolation if something is missing that must stand in it
     */
    @Transactional
    public void sign(Caller caller, UUID id, int version) {
        var letter = at(caller, id, version, DisclosurePermissions.SIGN, Letter.Stage.DRAFT, Letter.Stage.SIGNED);
        var missing = letter.words().missing();
        if (!missing.isEmpty()) {
            throw new RuleViolation("disclosure.letter.missing", String.join("、", missing));
        }
        var rule = rule(letter.organ());
        if (letter.stage() == Letter.Stage.DRAFT && rule.twoSignatures()) {
            letters.save(letter.signed(Letter.Person.of(caller)), caller, clock.instant());
            record(caller, letter, "sign", "核签：" + letter.words().title());
        } else if (letter.signed() != null && letter.signed().login().equals(caller.id())) {
            throw new RuleViolation("disclosure.letter.second-person");
        } else {
            issue(caller, letter, rule);
        }
    }

    private void issue(Caller caller, Letter letter, Letters.Rule rule) {
        var today = today();
        var number = "%s〔%d〕%d号".formatted(rule.mark(), today.getYear(), letters.next(letter.organ(), today.getYear()));
        var issued = letter.issued(Letter.Person.of(caller), number, today);
        letters.save(issued, caller, clock.instant());
        var organ = agencies.organ(issued.organ());
        seals.sealed(issued.organ(), organ.name(), paper.html(issued), OfficialLetter.date(today))
                .forEach((format, bytes) -> attachments.keep(
                        caller,
                        OWNER,
                        issued.id().toString(),
                        issued.words().title() + "." + format.name().toLowerCase(Locale.ROOT),
                        new ByteArrayInputStream(bytes)));
        record(caller, issued, "issue", "签发" + number);
    }

    /**
     * Records how it reached whom it addresses (送达). What follows from that for the case is an event of the case too.
     *
     * @param proof tracking number, who signed for it, or the like; needed for post and counter
     */
    @Transactional
    void deliver(Caller caller, UUID id, int version, Way way, String proof, LocalDate on) {
        var letter = at(caller, id, version, DisclosurePermissions.WRITE, Letter.Stage.ISSUED);
        if (proof.isBlank() && (way == Way.MAIL || way == Way.COUNTER)) {
            throw new RuleViolation("disclosure.letter.proof-missing");
        } else if (letter.issue() == null || on.isBefore(letter.issue().on()) || on.isAfter(today())) {
            throw new RuleViolation("disclosure.letter.delivery-day");
        }
        if (letter.kind() == LetterKind.REPLY) {
            handouts.demandAnswered(letter.request());
        }
        demandUntold(cases.request(caller, letter.request()), letter);
        letters.save(letter.delivered(way, proof, on), caller, clock.instant());
        tellCase(caller, letter, new Letter.Delivery(way, proof, on));
        record(caller, letter, "deliver", "送达" + letter.number());
    }

    /** Of two letters that tell the same, only one is delivered: two days of service would set two terms for remedies. */
    private void demandUntold(DisclosureRequest request, Letter letter) {
        var told = Occasion.of(request).stream()
                .filter(one -> one.kind() == letter.kind()
                        && one.consultation() == letter.origin().consultation())
                .anyMatch(one -> one.told(request, letters.of(letter.request())));
        if (told) {
            throw new RuleViolation("disclosure.letter.told-already");
        }
    }

    /**
     * With a reply the case is at its end; with other letters somebody's time begins to run, if the case still waits for it
     * and does not know of the service already.
     */
    private void tellCase(Caller caller, Letter letter, Letter.Delivery delivery) {
        if (letter.kind() != LetterKind.REPLY
                && letter.kind() != LetterKind.FEE
                && !letter.kind().asks()) {
            return;
        }
        var request = cases.request(caller, letter.request());
        var event = switch (letter.kind()) {
            case REPLY -> new RequestEvent.Delivered(delivery.way(), delivery.proof());
            case FEE -> new RequestEvent.FeeServed();
            default -> new RequestEvent.OpinionServed(letter.origin().consultation());
        };
        if (letter.kind() == LetterKind.REPLY
                || !known(letter, request)
                        && cases.procedure(request, delivery.on())
                                .refusal(event)
                                .isEmpty()) {
            cases.record(caller, letter.request(), request.steps(), delivery.on(), event);
        }
    }

    private static boolean known(Letter letter, DisclosureRequest request) {
        return request.inquiries().stream()
                .anyMatch(one -> one.number() == letter.origin().consultation() && one.served() != null);
    }

    /** Sets how an organ's letters are numbered and signed (文书规则). */
    @Transactional
    public void setRule(Caller caller, String organ, String mark, boolean twoSignatures) {
        caller.require(DisclosurePermissions.SIGN, organ);
        letters.setRule(organ, new Letters.Rule(mark, twoSignatures));
        audit.record(caller, "disclosure.letter-rule", "organ", organ, "文书代字" + mark + (twoSignatures ? "，双人签发" : ""));
    }

    Letters.Rule rule(String organ) {
        return letters.rule(organ)
                .orElseGet(() -> new Letters.Rule(
                        agencies.find(organ).map(one -> one.shortName()).orElse("") + "公复", false));
    }

    /** A letter that the caller may read. */
    Letter readable(Caller caller, UUID id) {
        var letter = letters.get(id);
        caller.require(DisclosurePermissions.READ, letter.organ());
        return letter;
    }

    List<Letter> of(Caller caller, String number) {
        cases.request(caller, number);
        return letters.of(number);
    }

    /** What the case calls for now that the caller may write. */
    List<Occasion> wanted(Caller caller, String number, DisclosureRequest request) {
        var written = letters.of(number);
        return Occasion.of(request).stream()
                .filter(one -> caller.may(DisclosurePermissions.WRITE, one.organ()) && !one.told(request, written))
                .toList();
    }

    /** The letter as it will be printed. */
    String html(Letter letter) {
        return paper.html(letter);
    }

    private Letter at(Caller caller, UUID id, int version, String permission, Letter.Stage... stages) {
        var letter = letters.get(id);
        caller.require(permission, letter.organ());
        if (letter.version() != version) {
            throw letters.stale(id);
        } else if (!List.of(stages).contains(letter.stage())) {
            throw new RuleViolation(
                    "disclosure.letter.not-now." + letter.stage().code());
        }
        return letter;
    }

    private void record(Caller caller, Letter letter, String action, String summary) {
        audit.record(caller, "disclosure.letter-" + action, KIND, letter.request(), summary);
    }

    private LocalDate today() {
        return Beijing.today(clock);
    }
}
