package kapok.hotline.open311;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kapok.hotline.arrival.ApiKeys;
import kapok.hotline.arrival.ArrivingFields;
import kapok.hotline.open311.Open311Fault.Slip;
import org.jspecify.annotations.Nullable;

/**
 * A service request as a client posts it (提交的诉求), checked whole, so that one answer names everything that is wrong.
 *
 * @param mediaUrls of pictures; the first is the one that the specification knows
 * @param answers attribute → what was answered
 * @param fingerprint the same for the same words of the same client, to know a repeated post by
 */
record RequestForm(
        Service service,
        @Nullable Place place,
        String address,
        String addressId,
        String description,
        List<String> mediaUrls,
        String name,
        String phone,
        String email,
        String account,
        String device,
        Map<Attribute, List<String>> answers,
        String fingerprint) {
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_LINKS = 10;
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"]{1,1900}");

    RequestForm {
        mediaUrls = List.copyOf(mediaUrls);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** @throws Open311Fault 400 with everything that is missing or malformed */
    static RequestForm read(Call call, Service service) {
        var slips = new ArrayList<Slip>();
        var place = place(call, slips);
        var address = text(call, "address_string", 500, slips);
        var addressId = text(call, "address_id", 100, slips);
        if (!call.has("lat") && !call.has("long") && address.isEmpty() && addressId.isEmpty()) {
            slips.add(Slip.of("no-place"));
        }
        var form = new RequestForm(
                service,
                place,
                address,
                addressId,
                text(call, "description", LONGEST_DESCRIPTION, slips),
                links(call, slips),
                name(call, slips),
                text(call, "phone", 40, slips),
                mail(call, slips),
                text(call, "account_id", 200, slips),
                text(call, "device_id", 200, slips),
                answers(call, service, slips),
                fingerprint(call));
        if (!slips.isEmpty()) {
            throw new Open311Fault(400, slips);
        }
        return form;
    }

    private static @Nullable Place place(Call call, List<Slip> slips) {
        try {
            return Place.of(call);
        } catch (Open311Fault malformed) {
            slips.addAll(malformed.slips());
            return null;
        }
    }

    private static String text(Call call, String field, int longest, List<Slip> slips) {
        var value = call.one(field);
        if (value.codePointCount(0, value.length()) > longest) {
            slips.add(Slip.of("too-long", field, longest));
        }
        return value;
    }

    private static String mail(Call call, List<Slip> slips) {
        var written = call.one("email");
        if (!written.isEmpty() && !ArrivingFields.isMail(written)) {
            slips.add(Slip.of("malformed", "email"));
        }
        return written;
    }

    /** Some clients give several. */
    private static List<String> links(Call call, List<Slip> slips) {
        var written = call.all("media_url");
        if (written.size() > MOST_LINKS
                || !written.stream().allMatch(one -> LINK.matcher(one).matches())) {
            slips.add(Slip.of("malformed", "media_url"));
        }
        return written;
    }

    /** Family name first where both are Han, as people here write it. */
    private static String name(Call call, List<Slip> slips) {
        var given = text(call, "first_name", 100, slips);
        var family = text(call, "last_name", 100, slips);
        return (family + given).matches("\\p{IsHan}*") ? family + given : (given + " " + family).strip();
    }

    private static Map<Attribute, List<String>> answers(Call call, Service service, List<Slip> slips) {
        var all = new LinkedHashMap<Attribute, List<String>>();
        for (var attribute : service.attributes()) {
            var values = call.answers(attribute.code());
            if (attribute.datatype() == Datatype.MULTIVALUELIST
                    && !attribute.datatype().accepts(values, attribute.values())) {
                values = values.stream()
                        .flatMap(one -> List.of(one.split("\\s*,\\s*")).stream())
                        .toList();
            }
            if (values.isEmpty()) {
                if (attribute.answerNeeded()) {
                    slips.add(Slip.of("attribute-missing", attribute.code()));
                }
            } else if (!attribute.datatype().accepts(values, attribute.values())) {
                slips.add(Slip.of(
                        "attribute-malformed",
                        attribute.code(),
                        attribute.datatype().code()));
            } else {
                all.put(attribute, values);
            }
        }
        return all;
    }

    private static String fingerprint(Call call) {
        return ApiKeys.hash(new TreeMap<>(call.parameters()).toString());
    }

    String mediaUrl() {
        return mediaUrls.isEmpty() ? "" : mediaUrls.getFirst();
    }

    /** For the officer who goes there: what was written, and the number in the city's list of addresses. */
    String wholeAddress() {
        return addressId.isEmpty() ? address : (address + "（" + addressId + "）").replaceFirst("^（(.*)）$", "$1");
    }

    /** What the client wrote, and below it each answer with its question's words, and where the pictures are. */
    String wholeText() {
        var text = new StringBuilder(description);
        answers.forEach((attribute, values) -> text.append(text.isEmpty() ? "" : "\n")
                .append(attribute.description().isEmpty() ? attribute.code() : attribute.description())
                .append('：')
                .append(String.join(
                        "、", values.stream().map(key -> label(attribute, key)).toList())));
        mediaUrls.forEach(link -> text.append(text.isEmpty() ? "" : "\n").append(link));
        return text.isEmpty() ? service.name() : text.toString();
    }

    private static String label(Attribute attribute, String key) {
        return attribute.values().stream()
                .filter(value -> value.key().equals(key))
                .map(Attribute.Value::name)
                .findFirst()
                .orElse(key);
    }
}
