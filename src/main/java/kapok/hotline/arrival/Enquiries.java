package kapok.hotline.arrival;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What who filed something may ask (查询): how it stands, what was said. A number and its query code prove it, or the channel
 * knows them again, by their account, their mail address, their telephone.
 */
@Component
public class Enquiries {
    private final Arrivals arrivals;
    private final Matters matters;
    private final Sealing sealing;
    private final QueryCodes codes;
    private final FileTray tray;

    Enquiries(Arrivals arrivals, Matters matters, Sealing sealing, QueryCodes codes, FileTray tray) {
        this.arrivals = arrivals;
        this.matters = matters;
        this.sealing = sealing;
        this.codes = codes;
        this.tray = tray;
    }

    /** Whether the code is that of the number; for an unknown number it takes as long. */
    public boolean knows(String number, String queryCode) {
        return codes.fits(number, queryCode, arrivals.codeHash(number).orElse(new byte[QueryCodes.HASH]));
    }

    /** Whether it came this way from this mail address. */
    public boolean filedBy(String number, Arriving.Way way, String mail) {
        var index = sealing.mailIndex(mail);
        return index != null && arrivals.filedBy(number, way.code(), index);
    }

    /** Numbers of what this telephone number brought before, the latest first. */
    public List<String> ticketsOf(String phone, int most) {
        var index = sealing.phoneIndex(phone);
        return index == null ? List.of() : arrivals.ofPhone(index, most);
    }

    /** How it stands; empty if there is none. Who asks must be known to have filed it. */
    public Optional<Standing> standing(String number) {
        return arrivals.standing(number);
    }

    /** How it stands, for who knows its query code; a wrong code is as if there were none. */
    public Optional<Standing> standing(String number, String queryCode) {
        return knows(number, queryCode) ? standing(number) : Optional.empty();
    }

    /** How it stands, for a channel whose keys tell who filed: those of the asker begin so. */
    public Optional<Standing> standing(Arriving.Way way, String number, String keyBegin) {
        return arrivals.key(way.code(), number)
                .filter(key -> key.startsWith(keyBegin))
                .flatMap(_ -> standing(number));
    }

    /** The whole matter, for who filed it. */
    public Optional<Story> story(String number) {
        return matters.find(number)
                .map(matter -> new Story(matter, standing(number).orElseThrow(), tray.names(FrontDoor.FILES, number)));
    }
}
