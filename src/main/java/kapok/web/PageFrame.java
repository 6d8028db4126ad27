package kapok.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kapok.web.page.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Builds the {@link Shell} and the {@link Text} of a request. */
@Component
class PageFrame {
    /** The groups of the desk's menu, from the daily work to what is set once. */
    private static final List<String> GROUPS =
            List.of("web.group.work", "web.group.openness", "web.group.reports", "web.group.system");

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final SiteSettings site;
    private final MessageSource messages;
    private final CallerSource callers;
    private final List<NavigationEntry> entries;
    private final AssetVersion assets;
    private final Clock clock;

    PageFrame(
            SiteSettings site,
            MessageSource messages,
            CallerSource callers,
            List<NavigationEntry> entries,
            AssetVersion assets,
            Clock clock) {
        this.site = site;
        this.messages = messages;
        this.callers = callers;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.assets = assets;
        this.clock = clock;
    }

    Text text(HttpServletRequest request) {
        return new Text(messages, Preferences.language(request));
    }

    Shell shell(HttpServletRequest request) {
        var text = text(request);
        var caller = caller();
        return new Shell(
                new Shell.Site(
                        site.name(),
                        site.organ(),
                        site.address(),
                        site.code(),
                        site.icp(),
                        site.police(),
                        site.baseUrl()),
                Preferences.mode(request),
                text.english() ? "en" : "zh-CN",
                request.getRequestURI(),
                address(request),
                caller.kind() == Caller.Kind.OFFICER ? new Shell.Officer(caller.name(), "") : null,
                () -> csrf(request),
                portalLinks(text),
                caller.signedIn() ? deskLinks(text, caller) : List.of(),
                today(text),
                assets.value());
    }

    /** While the database is away nobody is known to be signed in, and the page that says so must still show. */
    private Caller caller() {
        try {
            return callers.current();
        } catch (DataAccessException | TransactionException away) {
            return Caller.anybody();
        }
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Shell.CsrfField csrf(HttpServletRequest request) {
        var token = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Shell.CsrfField("_csrf", "")
                : new Shell.CsrfField(token.getParameterName(), token.getToken());
    }

    private List<Shell.Link> portalLinks(Text text) {
        return entries.stream()
                .filter(entry -> entry.place() == NavigationEntry.Place.PORTAL)
                .map(entry -> new Shell.Link(text.localize(entry.label()), entry.href(), entry.icon()))
                .toList();
    }

    private List<Shell.LinkGroup> deskLinks(Text text, Caller caller) {
        var groups = new LinkedHashMap<String, List<Shell.Link>>();
        GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
        for (var entry : entries) {
            if (entry.place() == NavigationEntry.Place.DESK
                    && (entry.permission() == null || caller.may(entry.permission()))) {
                groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>())
                        .add(new Shell.Link(text.localize(entry.label()), entry.href(), entry.icon()));
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Shell.LinkGroup(text.localize(group.getKey()), group.getValue()))
                .toList();
    }

    private String today(Text text) {
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        var weekday = today.getDayOfWeek().getDisplayName(TextStyle.FULL, text.locale());
        return DateTimeFormatter.ISO_LOCAL_DATE.withLocale(Locale.ROOT).format(today) + " " + weekday;
    }
}
