package kapok.hotline.ticket;

import java.util.List;
import java.util.Optional;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.hotline.arrival.Matters;
import org.springframework.stereotype.Component;

/**
 * Which units a report of wrongdoing speaks of (举报涉及单位). Until a person has said who is accused, it goes to none of them, nor
 * to anybody above: a slip here cannot be taken back.
 */
@Component
class NamedUnits {
    private static final int SHORTEST = 3;

    private final AgencyDirectory agencies;
    private final Matters matters;

    NamedUnits(AgencyDirectory agencies, Matters matters) {
        this.agencies = agencies;
        this.matters = matters;
    }

    /** The first unit that the report names and that one of these is, or stands above. */
    Optional<String> among(String number, List<String> receivers) {
        var words = matters.find(number)
                .map(matter -> matter.title() + matter.text() + matter.additions())
                .orElse("");
        return agencies.all().stream()
                .filter(organ -> names(words, organ.name()) || names(words, organ.shortName()))
                .filter(organ -> receivers.stream()
                        .anyMatch(receiver -> agencies.subordinatesOf(receiver).contains(organ.code())))
                .map(Organ::shortName)
                .findFirst();
    }

    private static boolean names(String words, String name) {
        return name.length() >= SHORTEST && words.contains(name);
    }
}
