package kapok.publication;

import java.util.List;
import java.util.stream.Stream;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;

/** What an officer may do with a publication now (可办事项): nobody reviews twice, and each stage has its own acts. */
final class DeskActs {
    private DeskActs() {}

    /** The acts that are open to an officer in the stage that a publication has reached. */
    static List<String> open(Caller caller, Publication it) {
        var organ = it.organ();
        var write = caller.may(PublicationPermissions.WRITE, organ);
        var publish = caller.may(PublicationPermissions.PUBLISH, organ);
        var correct = caller.may(PublicationPermissions.CORRECT, organ);
        var acts = switch (it.stage()) {
            case Stage.Draft _ ->
                write ? Stream.of("submit", "revise", "attach", "link", "withdraw") : Stream.<String>of();
            case Stage.InReview(var round) ->
                caller.may("publication.review" + round, organ)
                                && !it.reviewers().contains(caller.id())
                        ? Stream.of("approve", "send-back")
                        : Stream.<String>of();
            case Stage.Cleared _ -> publish ? Stream.of("publish", "send-back") : Stream.<String>of();
            case Stage.Published _ ->
                Stream.of(
                                publish ? "release" : "",
                                write ? "link" : "",
                                correct ? "correct" : "",
                                correct ? "attach" : "",
                                correct ? "withdraw" : "",
                                correct
                                                && it.manuscript()
                                                        .classification()
                                                        .kind()
                                                        .hasValidity()
                                                && !it.standing().over()
                                        ? "end"
                                        : "")
                        .filter(act -> !act.isEmpty());
            case Stage.Withdrawn _ -> Stream.<String>of();
        };
        return acts.toList();
    }

    /** Why an officer who may do nothing now may not; absent for who may, or where nothing is left to do. */
    static @Nullable String blocked(Caller caller, Publication it) {
        return switch (it.stage()) {
            case Stage.InReview(var round) ->
                it.reviewers().contains(caller.id())
                        ? "publication.same-reviewer"
                        : caller.may("publication.review" + round, it.organ()) ? null : "publication.not-your-review";
            case Stage.Cleared _ ->
                caller.may(PublicationPermissions.PUBLISH, it.organ()) ? null : "publication.not-your-publishing";
            case Stage.Draft _, Stage.Published _, Stage.Withdrawn _ -> null;
        };
    }
}
