package kapok.hotline.open311;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;

/**
 * A type of service request that clients may file (服务类型).
 *
 * @param groups of like services, as the client shows them
 * @param ticketKind the kind of ticket it becomes (诉求类型)
 * @param category the ticket's category; empty: found from the text
 */
record Service(
        String jurisdiction,
        String code,
        String name,
        String description,
        Type type,
        List<String> keywords,
        String groups,
        String ticketKind,
        String category,
        List<Attribute> attributes,
        Instant changedAt) {
    /** When the client learns the number of its request. */
    enum Type {
        /** At once. */
        REALTIME,
        /** Later, by the token it got. */
        BATCH,
        /** Never. */
        BLACKBOX;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Service {
        keywords = List.copyOf(keywords);
        attributes = attributes.stream()
                .sorted(Comparator.comparingInt(Attribute::order))
                .toList();
    }

    /** As the list of services has it. */
    Fields node() {
        return Fields.empty()
                .with("service_code", code)
                .with("service_name", name)
                .with("description", description)
                .with("metadata", !attributes.isEmpty())
                .with("type", type.code())
                .with("keywords", String.join(", ", keywords))
                .with("group", groups);
    }

    /** What its definition asks. */
    Items questions() {
        return new Items("attribute", attributes.stream().map(Attribute::node).toList());
    }
}
