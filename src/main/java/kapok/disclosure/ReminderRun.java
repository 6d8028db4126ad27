package kapok.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.disclosure.Reminders.Due;
import kapok.identity.Colleagues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds every morning (每日催办): the handler, who leads in the organ, and the bureau that owns the installation. Running
 * twice, or on two nodes, sends nothing twice.
 */
@Component
class ReminderRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);

    private final Reminders reminders;
    private final Reminding reminding;
    private final QueueFilters filters;
    private final Colleagues colleagues;
    private final AgencyDirectory agencies;

    ReminderRun(
            Reminders reminders,
            Reminding reminding,
            QueueFilters filters,
            Colleagues colleagues,
            AgencyDirectory agencies) {
        this.reminders = reminders;
        this.reminding = reminding;
        this.filters = filters;
        this.colleagues = colleagues;
        this.agencies = agencies;
    }

    @Scheduled(cron = "0 30 8 * * *", zone = "Asia/Shanghai")
    void everyMorning() {
        var reminded = run();
        if (reminded > 0) {
            LOG.info("requests reminded={}", reminded);
        }
    }

    /** @return how many reminders went out */
    int run() {
        var byPerson = new LinkedHashMap<String, List<Due>>();
        var leaders = new HashMap<String, Set<String>>();
        var days = filters.days();
        var due = reminders.dueBy(days.near(), days.today());
        var bureau = due.isEmpty() ? Set.<String>of() : leaders(agencies.owner().code());
        for (var one : due) {
            var people = new HashSet<>(bureau);
            people.addAll(leaders.computeIfAbsent(one.organ(), this::leaders));
            if (!one.handler().isEmpty()) {
                people.add(one.handler());
            }
            people.forEach(person ->
                    byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(one));
        }
        return byPerson.entrySet().stream()
                .mapToInt(person -> reminding.remind(person.getKey(), person.getValue()))
                .sum();
    }

    private Set<String> leaders(String organ) {
        var logins = new HashSet<String>();
        colleagues.whoMay(DisclosurePermissions.OVERSEE, organ).forEach(one -> logins.add(one.login()));
        return Set.copyOf(logins);
    }
}
