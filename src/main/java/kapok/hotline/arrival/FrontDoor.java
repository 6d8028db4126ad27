package kapok.hotline.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kapok.identifier.ReceiptNumber;
import kapok.privacy.Secrets;
import kapok.table.CopyRows;
import kapok.web.NotFound;
import kapok.web.RateLimit;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door by which every channel files (统一受理入口): each key of a way files once, whoever sends it again gets the same
 * number and the same query code.
 */
@Component
public class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String COLUMN = "hotline.arrival";
    private static final String CODES = "0123456789";
    private static final int CODE = 8;
    private static final int HASH = 32;
    /** Whose files they are that come with a ticket. */
    public static final String FILES = "ticket";

    /** More than that nobody has to say in ten minutes. */
    private static final int FROM_ONE_PHONE = 60;

    private final Arrivals arrivals;
    private final FileTray tray;
    private final Secrets secrets;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RateLimit byPhone;

    FrontDoor(
            Arrivals arrivals,
            FileTray tray,
            Secrets secrets,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.arrivals = arrivals;
        this.tray = tray;
        this.secrets = secrets;
        this.json = json;
        this.events = events;
        this.clock = clock;
        byPhone = new RateLimit(FROM_ONE_PHONE, Duration.ofMinutes(10), clock);
    }

    /**
     * Whether this telephone number may bring one more (来件限流); the empty one always may. The channels through which people
     * file by themselves ask beforehand, and answer in their own way; an agent decides for themselves.
     */
    public boolean admits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.isEmpty() || byPhone.admits(digits);
    }

    /**
     * How a matter stands (办理状态).
     *
     * @param label message key
     */
    public record Standing(String state, String label, Instant since) {}

    @Transactional
    public Filed file(Arriving arriving) {
        var known = arrivals.find(arriving.way().code(), arriving.key());
        if (known.isPresent()) {
            return new Filed(known.get(), code(known.get(), arriving), false);
        }
        var year = arriving.at().atZone(BEIJING).getYear();
        var number = ReceiptNumber.of("HL", year, arrivals.next()).value();
        var code = code(number, arriving);
        if (arrivals.insert(row(number, hash(number, code), arriving), arriving)) {
            events.publishEvent(Arrived.of(number, arriving));
            return new Filed(number, code, true);
        }
        var other = arrivals.find(arriving.way().code(), arriving.key()).orElseThrow();
        return new Filed(other, code(other, arriving), false);
    }

    /** For many that are taken over at once: {@link #takeOver} adds to these rows, and nobody is told. */
    public CopyRows rows() {
        return Arrivals.rows();
    }

    /**
     * Adds what arrived elsewhere under a number of its own; whoever calls this has seen that the number is free. Nobody was
     * told a query code, so none fits.
     */
    public void takeOver(CopyRows rows, String number, Arriving arriving) {
        Arrivals.add(rows, row(number, new byte[HASH], arriving), arriving);
    }

    /** As above, with files; one that is not accepted is left out rather than the matter lost. */
    @Transactional
    public Filed file(Arriving arriving, List<MultipartFile> files) {
        var filed = file(arriving);
        if (filed.fresh()) {
            files.forEach(file -> attach(filed.number(), file));
        }
        return filed;
    }

    private Arrivals.Row row(String number, byte[] codeHash, Arriving arriving) {
        var words = new LinkedHashMap<String, String>();
        words.put("title", arriving.title());
        words.put("text", arriving.text());
        words.put("address", arriving.site().address());
        var person = arriving.person();
        return new Arrivals.Row(
                number,
                secrets.seal(COLUMN, json.writeValueAsString(words)),
                secrets.seal(COLUMN, json.writeValueAsString(person)),
                index("phone", person.phone()),
                index("mail", person.mail().toLowerCase(Locale.ROOT)),
                codeHash);
    }

    private byte @Nullable [] index(String part, String value) {
        return value.isEmpty() ? null : secrets.blindIndex(COLUMN + "." + part, value);
    }

    /** Follows from the key, which only who filed it has: a second try gets the same, and nothing of it is stored. */
    private String code(String number, Arriving arriving) {
        var bytes = secrets.blindIndex(COLUMN + ".code", number + "/" + arriving.way() + "/" + arriving.key());
        var code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(CODES.charAt((bytes[i] & 0xff) % CODES.length()));
        }
        return code.toString();
    }

    private byte[] hash(String number, String code) {
        return secrets.blindIndex(COLUMN + ".code-hash", number + "/" + code);
    }

    /** Adds a file; gives why it was not taken, if it was not, such as a kind that is not accepted. */
    @Transactional
    public Optional<RuleViolation> attach(String number, String name, InputStream content) {
        var refusal = tray.keep(FILES, number, name, content).refusal();
        refusal.ifPresent(why -> LOG.info("file not kept ticket={} reason={}", number, why.code()));
        return refusal;
    }

    /** Adds what who filed it has to say further (补充情况). */
    @Transactional
    public void add(String number, String text) {
        demand(number);
        arrivals.add(number, secrets.seal(COLUMN, text), clock.instant());
    }

    /** As above, with files; gives why some were not taken. */
    @Transactional
    public List<RuleViolation> add(String number, String text, List<MultipartFile> files) {
        add(number, text);
        return files.stream()
                .filter(file -> !file.isEmpty())
                .flatMap(file -> attach(number, file).stream())
                .toList();
    }

    private Optional<RuleViolation> attach(String number, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return attach(number, String.valueOf(file.getOriginalFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    /** Notes where it is; the words of the place are added to the story. */
    @Transactional
    public void locate(String number, Arriving.Site site) {
        if (site.lat() != null && site.lon() != null) {
            arrivals.locate(number, site.lat(), site.lon());
        }
        if (!site.address().isEmpty()) {
            add(number, site.address());
        }
    }

    /** Whether it came this way from this mail address. */
    public boolean filedBy(String number, Arriving.Way way, String mail) {
        var index = index("mail", mail.toLowerCase(Locale.ROOT));
        return index != null && arrivals.filedBy(number, way.code(), index);
    }

    /** How it stands; empty if there is none. Who asks must be known to have filed it. */
    public Optional<Standing> standing(String number) {
        return arrivals.standing(number)
                .map(it -> new Standing(it.stage(), "hotline.standing." + it.stage(), it.since()));
    }

    /** How it stands, for who knows its query code; a wrong code is as if there were none, and takes as long. */
    public Optional<Standing> standing(String number, String queryCode) {
        return knows(number, queryCode) ? standing(number) : Optional.empty();
    }

    /** The whole matter, for who filed it. */
    public Optional<Story> story(String number) {
        return arrivals.story(number).map(row -> {
            var words = json.readTree(secrets.open(COLUMN, row.words()));
            return new Story(
                    number,
                    row.kind(),
                    words.path("title").asString(),
                    words.path("text").asString(),
                    words.path("address").asString(),
                    row.publishable(),
                    row.arrivedAt(),
                    standing(number).orElseThrow(),
                    tray.names(FILES, number),
                    additions(number));
        });
    }

    private List<Story.Addition> additions(String number) {
        return arrivals.additions(number).stream()
                .map(one -> new Story.Addition(one.at(), secrets.open(COLUMN, one.words())))
                .toList();
    }

    /** Whether the code is that of the number. */
    public boolean knows(String number, String queryCode) {
        var typed = hash(number, queryCode);
        return MessageDigest.isEqual(typed, arrivals.codeHash(number).orElse(new byte[typed.length]));
    }

    /** Numbers of what this telephone number brought before, the latest first. */
    public List<String> ticketsOf(String phone, int most) {
        var index = index("phone", phone);
        return index == null ? List.of() : arrivals.ofPhone(index, most);
    }

    /** @throws NotFound if there is no such matter */
    public void demand(String number) {
        if (arrivals.arrivedAt(number.replace("\0", "")).isEmpty()) {
            throw new NotFound("ticket", number);
        }
    }
}
