package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.hotline.ticket.TicketDesk.Case;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may get a ticket (承办单位核验): organs that are there, and of a report of wrongdoing nobody who might be accused. */
@Component
class Receivers {
    private final AgencyDirectory agencies;
    private final NamedUnits named;

    Receivers(AgencyDirectory agencies, NamedUnits named) {
        this.agencies = agencies;
        this.named = named;
    }

    void demandKnown(Case before, TicketEvent.Dispatched it) {
        var all = Stream.of(List.of(it.unit()), it.assisting(), it.copied())
                .flatMap(List::stream)
                .toList();
        all.forEach(this::demandOrgan);
        demandNotNamed(before, all);
    }

    void demandOrgan(String code) {
        if (agencies.find(code).isEmpty()) {
            throw new RuleViolation("hotline.unknown-unit", code);
        }
    }

    /** Of a report it must be clear who is accused before it can go where that might be. */
    private void demandNotNamed(Case before, List<String> receivers) {
        var as = before.ticket().as();
        if (as.kind() == TicketKind.REPORT && as.accused().isEmpty()) {
            named.among(before.number(), receivers).ifPresent(name -> {
                throw new RuleViolation("hotline.report-names-unit", name);
            });
        }
    }

    /** A unit passes on only to those below it (二次转派). */
    void demandBelow(Case before, TicketEvent.Forwarded it) {
        demandOrgan(it.unit());
        var unit = before.ticket().unit();
        if (it.unit().equals(unit) || !agencies.subordinatesOf(unit).contains(it.unit())) {
            throw new RuleViolation("hotline.not-below", it.unit());
        }
    }

    /** The organ that a report is about, and all above it. */
    List<String> barredFor(String accused) {
        var barred = new ArrayList<String>();
        var next = accused.isEmpty() ? Optional.<Organ>empty() : agencies.find(accused);
        while (next.isPresent() && !barred.contains(next.get().code())) {
            barred.add(next.get().code());
            var parent = next.get().parent();
            next = parent == null ? Optional.empty() : agencies.find(parent);
        }
        return List.copyOf(barred);
    }
}
