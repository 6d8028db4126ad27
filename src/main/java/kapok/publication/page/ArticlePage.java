package kapok.publication.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of one publication (公开信息正文页).
 *
 * @param html safe since it was stored
 * @param organName full name of the publishing organ
 * @param source for the meta tag ContentSource
 * @param structured the same facts for programs (schema.org), as JSON in which no tag can begin
 */
public record ArticlePage(
        String indexNumber,
        String kind,
        String column,
        String title,
        String docNumber,
        String summary,
        String html,
        String organName,
        String office,
        String source,
        String keywords,
        LocalDate formedOn,
        LocalDate publishedOn,
        Instant publishedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        boolean hasValidity,
        String validity,
        @Nullable LocalDate endedOn,
        String endingReason,
        More more,
        List<Out> releases,
        List<File> files,
        List<Other> others,
        List<Turn> turns,
        List<Heading> contents,
        String structured) {

    /** What only some kinds have. */
    public record More(
            @Nullable LocalDate heldOn,
            String place,
            boolean byHead,
            String spokesperson,
            String incident,
            String motionBody,
            String motionResult,
            @Nullable BigDecimal amount) {}

    /** A channel through which it went out. */
    public record Out(
            String channel,
            String outlet,
            LocalDate on,
            @Nullable String address) {}

    /** An attachment. */
    public record File(String file, String name, String type, long size) {
        /** The ending of the name, as a mark: PDF, XLSX. */
        public String ending() {
            var dot = name.lastIndexOf('.');
            return dot < 0 || name.length() - dot > 6
                    ? "FILE"
                    : name.substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
        }

        public long kilobytes() {
            return Math.max(1, Math.round(size / 1024.0));
        }
    }

    /**
     * Another publication, and what binds them.
     *
     * @param inbound whether the other one points here
     */
    public record Other(
            String role,
            boolean inbound,
            String indexNumber,
            String title,
            String kind,
            String form,
            LocalDate publishedOn) {}

    /** A turn in its life that readers may know. */
    public record Turn(String act, LocalDate on, String note) {}

    /** A heading of the text. */
    public record Heading(String anchor, String text) {}

    public List<Other> interpretations() {
        return others.stream()
                .filter(other -> other.inbound() && other.role().equals("interprets"))
                .toList();
    }

    /** What this one interprets. */
    public List<Other> interpreted() {
        return others.stream()
                .filter(other -> !other.inbound() && other.role().equals("interprets"))
                .toList();
    }

    public List<Other> replacements() {
        return others.stream()
                .filter(other -> other.role().equals("replaces") || other.role().equals("amends"))
                .toList();
    }

    public List<Other> related() {
        return others.stream().filter(other -> other.role().equals("relates")).toList();
    }

    public String badge() {
        return Badge.of(validity);
    }

    public boolean holds() {
        return validity.equals("valid");
    }
}
