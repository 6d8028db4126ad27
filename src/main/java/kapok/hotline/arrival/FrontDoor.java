package kapok.hotline.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kapok.identifier.ReceiptNumber;
import kapok.table.CopyRows;
import kapok.web.NotFound;
import kapok.web.RateLimit;
import kapok.web.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The one door by which every channel files (统一受理入口): each key of a way files once, whoever sends it again gets the same
 * number and the same query code. What became of it is asked of {@link Enquiries}.
 */
@Component
public class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** Whose files they are that come with a ticket. */
    public static final String FILES = "ticket";

    /** More than that nobody has to say in ten minutes. */
    private static final int FROM_ONE_PHONE = 60;

    private final Arrivals arrivals;
    private final Sealing sealing;
    private final QueryCodes codes;
    private final FileTray tray;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RateLimit byPhone;

    FrontDoor(
            Arrivals arrivals,
            Sealing sealing,
            QueryCodes codes,
            FileTray tray,
            ApplicationEventPublisher events,
            Clock clock) {
        this.arrivals = arrivals;
        this.sealing = sealing;
        this.codes = codes;
        this.tray = tray;
        this.events = events;
        this.clock = clock;
        byPhone = new RateLimit(FROM_ONE_PHONE, Duration.ofMinutes(10), clock);
    }

    /**
     * Whether this telephone number may bring one more (来件限流); the empty one always may. The channels through which people
     * file by themselves ask beforehand, and answer in their own way; an agent decides for themselves.
     */
    public boolean admits(String phone) {
        var digits = Telephone.plain(phone);
        return digits.isEmpty() || byPhone.admits(digits);
    }

    @Transactional
    public Filed file(Arriving arriving) {
        var place = arrivals.place(arriving.way().code(), arriving.key());
        var known = place.known();
        if (known != null) {
            return filed(known, arriving, false);
        }
        var year = arriving.at().atZone(BEIJING).getYear();
        var number = ReceiptNumber.of("HL", year, place.running()).value();
        var filed = filed(number, arriving, true);
        if (arrivals.insert(sealing.row(number, codes.hash(number, filed.queryCode()), arriving), arriving)) {
            events.publishEvent(Arrived.of(number, arriving));
            return filed;
        }
        var other = arrivals.find(arriving.way().code(), arriving.key()).orElseThrow();
        return filed(other, arriving, false);
    }

    private Filed filed(String number, Arriving arriving, boolean fresh) {
        return new Filed(number, codes.of(number, arriving.way(), arriving.key()), fresh);
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

    /**
     * The receipt once more (补发回执); the channel knows that who asks filed it.
     *
     * @throws NotFound if nothing came this way under this number
     */
    public Filed receipt(Arriving.Way way, String number) {
        var key = arrivals.key(way.code(), number).orElseThrow(() -> new NotFound("ticket", number));
        return new Filed(number, codes.of(number, way, key), false);
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
        Arrivals.add(rows, sealing.row(number, new byte[QueryCodes.HASH], arriving), arriving);
    }

    /** Adds a file; gives why it was not taken, if it was not, such as a kind that is not accepted. */
    @Transactional
    public Optional<RuleViolation> attach(String number, String name, InputStream content) {
        var refusal = tray.keep(FILES, number, name, content).refusal();
        refusal.ifPresent(why -> LOG.info("file not kept ticket={} reason={}", number, why.code()));
        return refusal;
    }

    private Optional<RuleViolation> attach(String number, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return attach(number, String.valueOf(file.getOriginalFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    /** Adds what who filed it has to say further (补充情况). */
    @Transactional
    public void add(String number, String text) {
        demand(number);
        arrivals.add(number, sealing.seal(text), clock.instant());
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

    /** @throws NotFound if there is no such matter */
    public void demand(String number) {
        if (!arrivals.exists(number.replace("\0", ""))) {
            throw new NotFound("ticket", number);
        }
    }
}
