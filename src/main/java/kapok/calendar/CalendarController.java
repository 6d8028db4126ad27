package kapok.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kapok.calendar.HolidayNotice.NoticeDay;
import kapok.calendar.page.CalendarPage;
import kapok.table.ImportResult;
import kapok.table.TableFile;
import kapok.table.TableReading;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The years of the calendar, each with its notices; taking over a new one. */
@Controller
class CalendarController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2399;

    private final CalendarDesk desk;
    private final List<DueDates> dueDates;

    CalendarController(CalendarDesk desk, List<DueDates> dueDates) {
        this.desk = desk;
        this.dueDates = List.copyOf(dueDates);
    }

    /** What the form holds, as typed. */
    record NoticeForm(
            @Nullable String number,
            @Nullable String issued,
            @Nullable String year,
            @Nullable String noticeTitle,
            @Nullable String days,
            @Nullable MultipartFile file) {
        private static String plain(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        CalendarPage.Typed typed() {
            return new CalendarPage.Typed(plain(number), plain(issued), plain(year), plain(noticeTitle), plain(days));
        }

        boolean uploaded() {
            return file != null && !file.isEmpty();
        }
    }

    @Requires(CalendarPermissions.MANAGE)
    @GetMapping("/desk/calendar")
    String list(@RequestParam(defaultValue = "") String taken, Model model) {
        return page(new CalendarPage.Typed("", "", "", "", ""), Slips.none(), null, null, taken, model);
    }

    @Requires(CalendarPermissions.MANAGE)
    @PostMapping("/desk/calendar/notices")
    String take(
            NoticeForm form,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var typed = form.typed();
        var slips = slips(typed, form.uploaded(), text);
        if (slips.any()) {
            response.setStatus(422);
            return page(typed, slips, null, null, "", model);
        }
        try {
            var days = days(form, typed);
            var result = desk.take(caller, head(typed), days, dryRun);
            if (!dryRun && result.clean()) {
                return "redirect:/desk/calendar?taken=" + typed.year();
            }
            response.setStatus(result.clean() ? 200 : 422);
            model.addAttribute("previews", result.clean() ? previews(caller, head(typed), days.values()) : List.of());
            return page(typed, slips, result, null, "", model);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            var refusal = text.localize(refused.code(), refused.arguments());
            return page(typed, slips, null, refusal, "", model);
        }
    }

    /** What would move if the notice were taken over. */
    private List<DueDates.Preview> previews(Caller caller, HolidayNotice head, List<NoticeDay> days) {
        var notice = new HolidayNotice(head.number(), head.issued(), head.year(), head.title(), days);
        var next = desk.calendar().with(notice);
        return dueDates.stream().map(one -> one.preview(caller, next)).toList();
    }

    private static Slips slips(CalendarPage.Typed typed, boolean uploaded, Text text) {
        Map<String, String> slips = new LinkedHashMap<>();
        demand(slips, "number", typed.number().matches(".{4,60}"), text);
        demand(slips, "issued", date(typed.issued()) != null, text);
        demand(slips, "year", typed.year().matches("2[0-3][0-9]{2}"), text);
        demand(slips, "noticeTitle", typed.title().matches(".{1,200}"), text);
        demand(slips, "days", uploaded || !typed.days().isEmpty(), text);
        return new Slips(slips);
    }

    private static void demand(Map<String, String> slips, String field, boolean right, Text text) {
        if (!right) {
            slips.put(field, text.localize("calendar.slip." + field));
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private static HolidayNotice head(CalendarPage.Typed typed) {
        return new HolidayNotice(
                typed.number(), LocalDate.parse(typed.issued()), year(typed), typed.title(), List.of());
    }

    private static int year(CalendarPage.Typed typed) {
        return Integer.parseInt(typed.year());
    }

    private static TableReading<NoticeDay> days(NoticeForm form, CalendarPage.Typed typed) throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            return NoticeTable.typed(typed.days(), year(typed));
        }
        try (var opened = TableFile.open(String.valueOf(file.getOriginalFilename()), file.getInputStream())) {
            return NoticeTable.read(opened, year(typed));
        }
    }

    private String page(
            CalendarPage.Typed typed,
            Slips slips,
            @Nullable ImportResult result,
            @Nullable String refusal,
            String taken,
            Model model) {
        var digits = taken.matches("[0-9]{4}") ? taken : "";
        if (!model.containsAttribute("previews")) {
            model.addAttribute("previews", List.of());
        }
        model.addAttribute("page", new CalendarPage(years(), typed, slips, result, refusal, digits));
        return "calendar/list";
    }

    /** From the first year without a notice back to the first year with one. */
    private List<CalendarPage.Year> years() {
        var calendar = desk.calendar();
        int last = Math.min(LAST_YEAR, calendar.horizon().orElse(FIRST_YEAR) + 1);
        int first =
                calendar.notices().stream().mapToInt(HolidayNotice::year).min().orElse(last);
        return IntStream.rangeClosed(first, last)
                .map(it -> first + last - it)
                .mapToObj(it -> year(calendar, it))
                .toList();
    }

    private static CalendarPage.Year year(WorkingCalendar calendar, int year) {
        var days = calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        var notices = calendar.notices().stream()
                .filter(it -> it.year() == year)
                .map(CalendarController::notice)
                .toList();
        return new CalendarPage.Year(year, calendar.known(year), days, notices);
    }

    private static CalendarPage.Notice notice(HolidayNotice notice) {
        var days = notice.days().stream()
                .map(it -> new CalendarPage.Day(it.date(), it.worked(), it.name()))
                .toList();
        return new CalendarPage.Notice(notice.number(), notice.issued(), notice.title(), days);
    }
}
