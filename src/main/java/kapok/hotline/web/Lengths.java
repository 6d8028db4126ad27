package kapok.hotline.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Typical;
import kapok.hotline.ticket.LimitClass;
import kapok.hotline.ticket.Policies;
import kapok.hotline.web.page.FilingPage.Length;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** How long it takes (多久能办完): the limit in force, and what half of the last ninety days' tickets really took. */
@Component
class Lengths {
    private static final int DAY = 24;

    private final Policies policies;
    private final Typical typical;
    private final Clock clock;

    Lengths(Policies policies, Typical typical, Clock clock) {
        this.policies = policies;
        this.typical = typical;
        this.clock = clock;
    }

    List<Length> all(Text text) {
        return Stream.of(LimitClass.CONSULTATION, LimitClass.HELP, LimitClass.COMPLAINT, LimitClass.SUGGESTION)
                .map(kind -> new Length(
                        text.localize("hotline.clock.class." + kind.code()), limit(kind, text), real(kind, text)))
                .toList();
    }

    private String limit(LimitClass kind, Text text) {
        var limit = policies.limits(kind, Beijing.today(clock)).answer();
        return text.localize("hotline.clock.unit." + limit.unit().code(), limit.count());
    }

    private String real(LimitClass kind, Text text) {
        return typical.ofLate().stream()
                .filter(took -> took.kind().equals(kind.code()))
                .findFirst()
                .map(took -> took.hours() <= DAY
                        ? text.localize("hotline.length.hours-half", Math.max(1, took.hours()))
                        : text.localize("hotline.length.days-half", (took.hours() + DAY - 1) / DAY))
                .orElse("");
    }
}
