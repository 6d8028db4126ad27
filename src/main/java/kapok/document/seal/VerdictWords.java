package kapok.document.seal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kapok.document.page.VerdictPage;
import kapok.document.page.VerdictPage.Fact;
import kapok.web.Text;

/** A verdict in plain words. */
final class VerdictWords {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private VerdictWords() {}

    static VerdictPage page(String file, Verdict verdict, Text text) {
        var stranger = verdict.state() == Verdict.State.INTACT
                && verdict.signer() != null
                && verdict.signer().organ() == null;
        var state = stranger ? "stranger" : verdict.state().name().toLowerCase(Locale.ROOT);
        return new VerdictPage(
                file,
                state.equals("intact") ? "alert-ok" : state.equals("changed") ? "alert-late" : "alert-soon",
                text.localize("document.verify.state." + state),
                text.localize("document.verify.advice." + state),
                facts(verdict, text),
                problems(verdict, text));
    }

    private static List<Fact> facts(Verdict verdict, Text text) {
        var signer = verdict.signer();
        if (signer == null) {
            return List.of();
        }
        var issuer =
                signer.issuer().equals(signer.name()) ? text.localize("document.verify.self-issued") : signer.issuer();
        return List.of(
                new Fact(text.localize("document.verify.signer"), signer.name()),
                new Fact(text.localize("document.verify.seal"), signer.sealName()),
                new Fact(text.localize("document.verify.at"), time(signer.at())),
                new Fact(
                        text.localize("document.verify.known"),
                        text.localize(
                                signer.organ() == null ? "document.verify.known.no" : "document.verify.known.yes")),
                new Fact(text.localize("document.verify.issuer"), issuer),
                new Fact(text.localize("document.verify.serial"), signer.serial()),
                new Fact(text.localize("document.verify.fingerprint"), signer.fingerprint()));
    }

    static List<String> problems(Verdict verdict, Text text) {
        return verdict.problems().stream()
                .map(one -> text.localize(
                        "document.verify.problem." + one.kind().name().toLowerCase(Locale.ROOT), one.file()))
                .toList();
    }

    static String time(Instant at) {
        return BEIJING.format(at);
    }
}
