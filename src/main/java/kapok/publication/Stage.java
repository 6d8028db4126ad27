package kapok.publication;

import java.time.LocalDate;

/** Where a publication stands between writing and the public (流转环节); each stage holds only what is true in it. */
public sealed interface Stage {
    /** Being written or rewritten (拟稿). */
    record Draft() implements Stage {}

    /** Before a reviewer (审核中): the round is 1, 2 or 3 (初审、复审、终审). */
    record InReview(int round) implements Stage {
        public InReview {
            if (round < 1 || round > ROUNDS) {
                throw new IllegalArgumentException("Not a round of review: " + round);
            }
        }
    }

    /** Reviewed three times, not yet out (待发布). */
    record Cleared() implements Stage {}

    /** Public (已发布). */
    record Published(LocalDate on) implements Stage {}

    /** Taken back (已撤回): no longer public and no longer counted. */
    record Withdrawn(LocalDate on) implements Stage {}

    /** Three reviews, by three people (三审). */
    int ROUNDS = 3;

    /** What is stored: {@code draft}, {@code review_1} to {@code review_3}, {@code cleared}, {@code published}, … */
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case InReview(var round) -> "review_" + round;
            case Cleared _ -> "cleared";
            case Published _ -> "published";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
