package kapok.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kapok.agency.AgencyDirectory;
import kapok.installation.PlannerStatistics;
import kapok.web.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeds the demo city at the first start (演示城市), in one transaction: a seeding that was cut off begins anew. */
@Component
@ConditionalOnProperty("kapok.demo")
class DemoCity implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AgencyDirectory agencies;
    private final DemoOrgans organs;
    private final DemoStaff staff;
    private final DemoPublications publications;
    private final DemoRequests requests;
    private final DemoCases cases;
    private final DemoRemedies remedies;
    private final DemoWorkPoints workPoints;
    private final DemoTickets tickets;
    private final DemoStatistics statistics;
    private final DemoHotline hotline;
    private final DemoReports reports;
    private final DemoCollected collected;
    private final TransactionTemplate transaction;
    private final PlannerStatistics planner;
    private final Clock clock;

    DemoCity(
            AgencyDirectory agencies,
            DemoOrgans organs,
            DemoStaff staff,
            DemoPublications publications,
            DemoRequests requests,
            DemoCases cases,
            DemoRemedies remedies,
            DemoWorkPoints workPoints,
            DemoTickets tickets,
            DemoStatistics statistics,
            DemoHotline hotline,
            DemoReports reports,
            DemoCollected collected,
            TransactionTemplate transaction,
            PlannerStatistics planner,
            Clock clock) {
        this.agencies = agencies;
        this.organs = organs;
        this.staff = staff;
        this.publications = publications;
        this.requests = requests;
        this.cases = cases;
        this.remedies = remedies;
        this.workPoints = workPoints;
        this.tickets = tickets;
        this.statistics = statistics;
        this.hotline = hotline;
        this.reports = reports;
        this.collected = collected;
        this.transaction = transaction;
        this.planner = planner;
        this.clock = clock;
    }

    /** Before the web server opens: whoever sees a page sees the whole city. */
    @Override
    public void afterSingletonsInstantiated() {
        if (agencies.findOwner().isPresent()) {
            return;
        }
        System.out.println("Kapok: loading the demo city …");
        var started = clock.millis();
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        transaction.executeWithoutResult(_ -> seed(today));
        reports.seed(today);
        collected.seed(today);
        planner.gather();
        LOG.info("demo city loaded in {} ms", clock.millis() - started);
    }

    void seed(LocalDate today) {
        var caller = Caller.system("demo");
        organs.seed(caller);
        staff.seed(caller);
        publications.seed(caller, today);
        requests.seed(caller, today);
        cases.seed(caller, today);
        remedies.seed(caller, today);
        workPoints.seed(caller, today);
        tickets.seed(caller);
        statistics.seed(caller);
        hotline.seed(caller);
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        System.out.println("Kapok: demo accounts, password " + DemoStaff.PASSWORD + ":");
        for (var person : DemoStaff.PEOPLE) {
            System.out.printf("  %-11s %s（%s）%n", person.login(), person.name(), person.post());
        }
    }
}
