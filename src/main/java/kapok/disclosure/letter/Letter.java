package kapok.disclosure.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.disclosure.RequestEvent.Way;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a request (依申请公开文书).
 *
 * @param request number of the request
 * @param words what it says; personal data
 * @param number 发文字号; absent until it is issued
 * @param signed who signed it first, where two must
 * @param issued whose signature made it valid
 */
record Letter(
        UUID id,
        String request,
        LetterKind kind,
        Stage stage,
        Words words,
        @Nullable String number,
        String organ,
        Person drafted,
        Instant draftedAt,
        @Nullable Person signed,
        @Nullable Person issued,
        @Nullable LocalDate issuedOn,
        @Nullable Way way,
        String proof,
        @Nullable LocalDate deliveredOn,
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
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Letter draft(String request, LetterKind kind, Words words, String organ, Person by, Instant at) {
        return new Letter(
                UUID.randomUUID(),
                request,
                kind,
                Stage.DRAFT,
                words,
                null,
                organ,
                by,
                at,
                null,
                null,
                null,
                null,
                "",
                null,
                0);
    }

    Letter saying(Words changed) {
        return new Letter(
                id,
                request,
                kind,
                stage,
                changed,
                number,
                organ,
                drafted,
                draftedAt,
                signed,
                issued,
                issuedOn,
                way,
                proof,
                deliveredOn,
                version);
    }

    /** The first of two has signed (核签). */
    Letter signed(Person by) {
        return new Letter(
                id,
                request,
                kind,
                Stage.SIGNED,
                words,
                number,
                organ,
                drafted,
                draftedAt,
                by,
                issued,
                issuedOn,
                way,
                proof,
                deliveredOn,
                version);
    }

    Letter issued(Person by, String given, LocalDate on) {
        return new Letter(
                id,
                request,
                kind,
                Stage.ISSUED,
                words,
                given,
                organ,
                drafted,
                draftedAt,
                signed,
                by,
                on,
                way,
                proof,
                deliveredOn,
                version);
    }

    Letter delivered(Way how, String shown, LocalDate on) {
        return new Letter(
                id,
                request,
                kind,
                Stage.DELIVERED,
                words,
                number,
                organ,
                drafted,
                draftedAt,
                signed,
                issued,
                issuedOn,
                how,
                shown,
                on,
                version);
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
