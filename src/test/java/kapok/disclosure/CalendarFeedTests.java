package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import kapok.web.Text;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticMessageSource;

/** The feed of last days (日历订阅) as a calendar of somebody else's making reads it. */
@KapokTest
class CalendarFeedTests {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Test
    void
            given_two_cases_of_an_officer_then_each_is_one_whole_day_under_its_own_name_and_those_that_stand_still_are_not_there()
                    throws Exception {
        var organ = city.newOrgan();
        var login = city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE);
        var officer = site.signedInAs(login);
        var early = mine(officer, login, enter(organ, "2026-11-02", List.of()));
        var late = mine(officer, login, enter(organ, "2026-11-16", List.of()));
        mine(
                officer,
                login,
                enter(
                        organ,
                        "2026-11-17",
                        List.of(new RequestStep(
                                LocalDate.of(2026, 11, 19),
                                "经办",
                                new RequestEvent.CorrectionAsked(LocalDate.of(2026, 12, 15), "请写明年份")))));
        enter(organ, "2026-11-18", List.of());
        var made = officer.submit("/desk/requests/reminders", "/desk/requests/reminders/feed", Map.of("act", "new"));
        var address = made.page().select(".alert .mono").text().replaceFirst("^https?://[^/]+", "");

        var body = site.get(address).body();
        var calendar = read(body);
        var again = read(site.get(address).body());

        assertThat(calendar.validate().hasErrors())
                .as(String.valueOf(calendar.validate()))
                .isFalse();
        assertThat(days(calendar))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        early + "@kapok", LocalDate.of(2026, 11, 30), late + "@kapok", LocalDate.of(2026, 12, 14)));
        assertThat(days(again)).as("the same names when it is fetched again").isEqualTo(days(calendar));
        for (var event : events(calendar)) {
            var start = event.getRequiredProperty(Property.DTSTART);
            assertThat(start.getParameter(Parameter.VALUE).orElseThrow().getValue())
                    .isEqualTo("DATE");
            assertThat(day(event, Property.DTEND))
                    .isEqualTo(day(event, Property.DTSTART).plusDays(1));
            assertThat(event.getRequiredProperty(Property.URL).getValue()).contains("/desk/requests/RQ-2026-");
        }
    }

    @Test
    void given_words_with_every_sign_that_needs_care_then_the_reader_gets_them_back_and_no_line_is_too_long()
            throws Exception {
        var words = "逗号, 分号; 反斜线\\n 冒号: 引号\" " + "办理时限办理时限𬭎".repeat(20) + "\n第二行";
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        messages.addMessage("disclosure.feed.name", Locale.SIMPLIFIED_CHINESE, words.replace("'", "''"));
        messages.addMessage("disclosure.stage.under_review", Locale.SIMPLIFIED_CHINESE, words + "\r\n第三行\r第四行");
        var entry = new Reminders.Entry("RQ-2026-000089-K", LocalDate.of(2026, 12, 31), "under_review", false);

        var feed = CalendarFeed.of(
                List.of(entry), "https://xxgk.example.gov.cn", NOW, new Text(messages, Locale.SIMPLIFIED_CHINESE));
        var calendar = read(feed);

        assertThat(calendar.getRequiredProperty("X-WR-CALNAME").getValue()).isEqualTo(words);
        var event = events(calendar).getFirst();
        assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue()).isEqualTo(words + "\n第三行\n第四行");
        assertThat(day(event, Property.DTEND)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(feed.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\r") || line.contains("\n") || line.contains("\uFFFD"));
        assertThat(feed.lines().filter(line -> line.startsWith(" "))).isNotEmpty();
    }

    private String enter(String organ, String receivedOn, List<RequestStep> further) {
        return desk.takeOver(
                        Caller.system("tests"),
                        List.of(record(application(organ, LocalDate.parse(receivedOn)), further)))
                .getFirst();
    }

    private static String mine(Site officer, String login, String number) {
        var page = "/desk/requests/" + number;
        officer.submit(page, page + "/handler", Map.of("to", login));
        return number;
    }

    private static Calendar read(String feed) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(feed));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT").stream().map(VEvent.class::cast).toList();
    }

    private static Map<String, LocalDate> days(Calendar calendar) {
        return events(calendar).stream()
                .collect(Collectors.toMap(
                        event -> event.getRequiredProperty(Property.UID).getValue(),
                        event -> day(event, Property.DTSTART)));
    }

    private static LocalDate day(VEvent event, String property) {
        var date = (net.fortuna.ical4j.model.property.DateProperty<? extends Temporal>)
                event.getRequiredProperty(property);
        return LocalDate.from(date.getDate());
    }
}
