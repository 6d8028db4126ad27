package kapok.hotline.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kapok.hotline.arrival.ApiKeys;
import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Arriving.Person;
import kapok.hotline.arrival.Arriving.Site;
import kapok.hotline.arrival.Filed;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Turns;
import kapok.web.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients may do (接口办理): every duty of GeoReport v2, once its parameters are read. */
@Component
class Open311Desk {
    /** The same words of the same device within this are the same request, sent again because an answer got lost. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private final Services services;
    private final ServiceRequests requests;
    private final ApiKeys keys;
    private final FrontDoor door;
    private final Turns turns;
    private final Open311Settings settings;
    private final RateLimit limit;
    private final Clock clock;

    Open311Desk(
            Services services,
            ServiceRequests requests,
            ApiKeys keys,
            FrontDoor door,
            Turns turns,
            Open311Settings settings,
            Clock clock) {
        this.services = services;
        this.requests = requests;
        this.keys = keys;
        this.door = door;
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
        limit = new RateLimit(6_000, Duration.ofMinutes(1), clock);
    }

    /** What a client is told of its new request. */
    record Receipt(Service.Type type, String number, String queryCode, UUID token) {}

    /** @throws Open311Fault 400 if several are served and none is named, 404 if the named one is not served here */
    String jurisdiction(Call call) {
        var served = services.jurisdictions();
        var asked = call.one("jurisdiction_id");
        if (asked.isEmpty()) {
            if (served.size() > 1) {
                throw Open311Fault.badRequest("jurisdiction-missing", String.join(", ", served));
            }
            return served.isEmpty() ? settings.jurisdiction() : served.getFirst();
        }
        if (!served.contains(asked) && !asked.equals(settings.jurisdiction())) {
            throw Open311Fault.unknown("no-jurisdiction", asked);
        }
        return asked;
    }

    List<Service> services(String jurisdiction) {
        return services.of(jurisdiction);
    }

    /** @throws Open311Fault 404 if there is no such service */
    Service service(String jurisdiction, String code) {
        return Optional.of(code)
                .filter(one -> one.indexOf('\0') < 0)
                .flatMap(one -> services.find(jurisdiction, one))
                .orElseThrow(() -> Open311Fault.unknown("no-service", code));
    }

    /** When the list of services was changed last; clients fetch it again when this moves. */
    Instant changedAt() {
        return services.changedAt().orElse(Instant.EPOCH);
    }

    List<PublicRequest> requests(String jurisdiction, RequestQuery query) {
        return query.numbers().isEmpty()
                ? requests.list(jurisdiction, query)
                : requests.list(jurisdiction, query.numbers());
    }

    /** @throws Open311Fault 404 if there is none that the public may read */
    PublicRequest request(String jurisdiction, String number) {
        return requests.list(jurisdiction, List.of(number.replace("\0", ""))).stream()
                .findFirst()
                .orElseThrow(() -> Open311Fault.unknown("no-request", number));
    }

    /** @throws Open311Fault 404 if no request has this token, or its number is never told */
    String numberOf(String jurisdiction, UUID token) {
        return requests.numberOf(jurisdiction, token).orElseThrow(() -> Open311Fault.unknown("no-token"));
    }

    /**
     * Files a request (提交诉求).
     *
     * @param idempotencyKey the client's own, if it gives one
     * @throws Open311Fault 403 without a good key, 404 for an unknown service or jurisdiction, 400 for what is missing or
     *     malformed, 429 for a client that floods
     */
    @Transactional
    Receipt file(Call call, @Nullable String idempotencyKey, Photos photos) {
        var key = key(call);
        var jurisdiction = jurisdiction(call);
        if (key.jurisdiction() != null && !key.jurisdiction().equals(jurisdiction)) {
            throw Open311Fault.forbidden("key-elsewhere");
        }
        if (!limit.admits(key.hash())) {
            throw new Open311Fault(429, List.of(Open311Fault.Slip.of("flood")));
        }
        if (!call.has("service_code")) {
            throw Open311Fault.badRequest("service-missing");
        }
        var form = RequestForm.read(call, service(jurisdiction, call.one("service_code")));
        if (!door.admits(form.phone())) {
            throw new Open311Fault(429, List.of(Open311Fault.Slip.of("flood")));
        }
        return known(form).orElseGet(() -> file(form, key, idempotencyKey, photos));
    }

    private ApiKey key(Call call) {
        if (!call.has("api_key")) {
            throw Open311Fault.forbidden("no-key");
        }
        return keys.find(call.one("api_key")).orElseThrow(() -> Open311Fault.forbidden("bad-key"));
    }

    /** A client without a device cannot be told from another with the same words. */
    private Optional<Receipt> known(RequestForm form) {
        if (form.device().isEmpty() && form.account().isEmpty()) {
            return Optional.empty();
        }
        turns.await(Arriving.Way.OPEN311, form.fingerprint());
        return requests.findSame(form.fingerprint(), clock.instant().minus(SAME))
                .map(same -> receipt(form, door.receipt(Arriving.Way.OPEN311, same.number()), same.token()));
    }

    private static Receipt receipt(RequestForm form, Filed filed, UUID token) {
        return new Receipt(form.service().type(), filed.number(), filed.queryCode(), token);
    }

    private Receipt file(RequestForm form, ApiKey key, @Nullable String idempotencyKey, Photos photos) {
        var filed = door.file(arriving(form, key, idempotencyKey), photos.files());
        var token = filed.fresh()
                ? requests.insert(filed.number(), form, key, clock.instant())
                : requests.tokenOf(filed.number());
        return receipt(form, filed, token);
    }

    private Arriving arriving(RequestForm form, ApiKey key, @Nullable String idempotencyKey) {
        var place = form.place();
        var own = idempotencyKey == null || idempotencyKey.isBlank()
                ? UUID.randomUUID().toString()
                : idempotencyKey;
        return new Arriving(
                Arriving.Way.OPEN311,
                key.hash().substring(0, 16) + ":" + ApiKeys.hash(own).substring(0, 40),
                form.service().ticketKind(),
                form.service().name(),
                form.wholeText(),
                form.service().category(),
                new Site(
                        "",
                        form.wholeAddress(),
                        place == null ? null : place.lat(),
                        place == null ? null : place.lon()),
                new Person(form.name(), form.phone(), form.email(), "", ""),
                form.service().ticketKind().equals("report"),
                true,
                clock.instant());
    }
}
