package kapok.hotline.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a client asks for (查询条件).
 *
 * @param numbers if not empty, these and nothing else counts
 * @param from first moment of filing, included
 * @param to last moment of filing, included
 * @param statuses {@code open}, {@code closed}; empty: both
 * @param radius in metres around {@code place}
 * @param words to be found in the description, the address or the name of the service; empty: any
 * @param order which come first
 */
record RequestQuery(
        List<String> numbers,
        List<String> services,
        Instant from,
        Instant to,
        List<String> statuses,
        @Nullable Instant updatedAfter,
        @Nullable Instant updatedBefore,
        @Nullable Place place,
        double radius,
        String words,
        Order order,
        int page,
        int pageSize) {
    /** By which moment, and whether the latest comes first (排序). */
    record Order(boolean updated, boolean latestFirst) {
        static final Order USUAL = new Order(false, true);

        private static final Pattern WRITTEN =
                Pattern.compile("(-?)(requested|updated)_datetime(?:[ +](asc|desc))?", Pattern.CASE_INSENSITIVE);

        /** {@code updated_datetime}, {@code -updated_datetime} or {@code updated_datetime desc}, as clients write it. */
        static Order read(Call call) {
            if (!call.has("sort")) {
                return USUAL;
            }
            var written = WRITTEN.matcher(call.one("sort"));
            if (!written.matches()) {
                throw Open311Fault.badRequest("malformed", "sort");
            }
            return new Order(
                    written.group(2).equalsIgnoreCase("updated"),
                    !written.group(1).isEmpty() || "desc".equalsIgnoreCase(written.group(3)));
        }
    }

    /** The span that the specification allows. */
    static final Duration SPAN = Duration.ofDays(90);
    /** The most that the specification gives at once. */
    static final int MOST = 1_000;

    private static final int LONGEST_WORDS = 100;
    private static final Set<String> STATUSES = Set.of("open", "closed");

    /** @throws Open311Fault 400 for a parameter that is malformed or beyond what the specification allows */
    static RequestQuery read(Call call, Instant now) {
        var numbers = call.list("service_request_id");
        if (numbers.size() > MOST) {
            throw Open311Fault.badRequest("malformed", "service_request_id");
        }
        if (!numbers.isEmpty()) {
            return of(numbers);
        }
        var start = moment(call, "start_date", W3cTime::read);
        var end = moment(call, "end_date", W3cTime::readEnd);
        var to = end != null ? end : start != null ? start.plus(SPAN) : now;
        var from = start != null ? start : to.minus(SPAN);
        demandSpan(from, to);
        var place = Place.of(call);
        return new RequestQuery(
                numbers,
                call.list("service_code"),
                from,
                to,
                statuses(call),
                moment(call, "updated_after", W3cTime::read),
                moment(call, "updated_before", W3cTime::readEnd),
                place,
                place == null ? 0 : whole(call, "radius", 1_000, 100_000),
                words(call),
                Order.read(call),
                whole(call, "page", 1, 1_000_000),
                Math.min(MOST, whole(call, "page_size", MOST, Integer.MAX_VALUE)));
    }

    /** Numbers override all other arguments, says the specification. */
    private static RequestQuery of(List<String> numbers) {
        return new RequestQuery(
                numbers, List.of(), Instant.MIN, Instant.MAX, List.of(), null, null, null, 0, "", Order.USUAL, 1, MOST);
    }

    private static void demandSpan(Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw Open311Fault.badRequest("backwards");
        }
        if (Duration.between(from, to).compareTo(SPAN.plusHours(1)) > 0) {
            throw Open311Fault.badRequest("span");
        }
    }

    private static String words(Call call) {
        var words = call.one("q");
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            throw Open311Fault.badRequest("too-long", "q", LONGEST_WORDS);
        }
        return words;
    }

    private static List<String> statuses(Call call) {
        var all = new ArrayList<String>();
        for (var status : call.list("status")) {
            var plain = status.toLowerCase(Locale.ROOT);
            if (!STATUSES.contains(plain)) {
                throw Open311Fault.badRequest("malformed", "status");
            }
            all.add(plain);
        }
        return all;
    }

    private static @Nullable Instant moment(Call call, String name, Function<String, Instant> reading) {
        try {
            return call.has(name) ? reading.apply(call.one(name)) : null;
        } catch (DateTimeException malformed) {
            throw Open311Fault.badRequest("malformed", name);
        }
    }

    private static int whole(Call call, String name, int otherwise, int most) {
        if (!call.has(name)) {
            return otherwise;
        }
        var written = call.one(name);
        if (!written.matches("\\d{1,9}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > most) {
            throw Open311Fault.badRequest("malformed", name);
        }
        return Integer.parseInt(written);
    }

    long offset() {
        return (page - 1L) * pageSize;
    }
}
