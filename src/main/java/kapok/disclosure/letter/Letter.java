package kapok.disclosure.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kapok.disclosure.RequestEvent.Way;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a request (依申请公开文书).
 *
 * @param words what it says; personal data
 * @param signed who signed it first, where two must
 * @param issue absent until it is valid
 * @param delivery absent until it has reached whom it addresses
 */
record Letter(
        Origin origin,
        Words words,
        @Nullable Person signed,
        @Nullable Issue issue,
        @Nullable Delivery delivery,
        int version) {
    /** How far it is (文书状态). */
    enum Stage {
        /** 拟稿. */
        DRAFT,
        /** 已核签: the first of two has signed. */
        SIGNED,
        /** 已签发. */
        ISSUED,
        /** 已送达. */
        DELIVERED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where it comes from (拟稿).
     *
     * @param request number of the request
     * @param consultation whom it goes to, of those who were asked; otherwise 0
     */
    record Origin(
            UUID id,
            String request,
            LetterKind kind,
            int consultation,
            String organ,
            Person drafted,
            Instant draftedAt) {}

    /** Whose signature made it valid, under which number (签发). */
    record Issue(Person by, String number, LocalDate on) {}

    /** How and when it arrived (送达). */
    record Delivery(Way way, String proof, LocalDate on) {}

    static Letter draft(String request, Occasion occasion, Words words, Person by, Instant at) {
        var origin = new Origin(
                UUID.randomUUID(), request, occasion.kind(), occasion.consultation(), occasion.organ(), by, at);
        return new Letter(origin, words, null, null, null, 0);
    }

    Letter saying(Words changed) {
        return new Letter(origin, changed, signed, issue, delivery, version);
    }

    /** The first of two has signed (核签). */
    Letter signed(Person by) {
        return new Letter(origin, words, by, issue, delivery, version);
    }

    Letter issued(Person by, String number, LocalDate on) {
        return new Letter(origin, words, signed, new Issue(by, number, on), delivery, version);
    }

    Letter delivered(Way way, String proof, LocalDate on) {
        return new Letter(origin, words, signed, issue, new Delivery(way, proof, on), version);
    }

    Stage stage() {
        if (delivery != null) {
            return Stage.DELIVERED;
        } else if (issue != null) {
            return Stage.ISSUED;
        }
        return signed == null ? Stage.DRAFT : Stage.SIGNED;
    }

    UUID id() {
        return origin.id();
    }

    /** Number of the request. */
    String request() {
        return origin.request();
    }

    LetterKind kind() {
        return origin.kind();
    }

    String organ() {
        return origin.organ();
    }

    /** 发文字号; empty until it is issued. */
    String number() {
        return issue == null ? "" : issue.number();
    }

    /** An officer, by login and by name. */
    record Person(String login, String name) {
        static Person of(Caller caller) {
            return new Person(caller.id(), caller.name());
        }
    }

    /**
     * What it says (文书内容).
     *
     * @param to 主送
     * @param needed what must still stand in it, by name (必备内容)
     */
    record Words(String title, String to, List<String> paragraphs, Map<String, String> needed) {
        Words {
            paragraphs = List.copyOf(paragraphs);
            needed = Map.copyOf(needed);
        }

        Words changed(String newTo, List<String> newParagraphs) {
            return new Words(title, newTo, newParagraphs, needed);
        }

        /** Names of what must stand in it and does not. */
        List<String> missing() {
            var text = String.join("", paragraphs).replaceAll("\\s", "");
            return needed.entrySet().stream()
                    .filter(one -> one.getValue().isBlank()
                            || !text.contains(one.getValue().replaceAll("\\s", "")))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }
}
