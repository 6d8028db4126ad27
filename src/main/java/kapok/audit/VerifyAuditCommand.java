package kapok.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.installation.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok verify-audit [--json]}: exit 0 when the trail is whole, 1 when it is not. */
@Component
class VerifyAuditCommand implements Command {
    private final TrailProof proof;
    private final JsonMapper json;

    VerifyAuditCommand(TrailProof proof, JsonMapper json) {
        this.proof = proof;
        this.json = json;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.isEmpty() && !args.equals(List.of("--json"))) {
            err.println("kapok verify-audit: unknown option " + args.getFirst());
            return 2;
        }
        var result = proof.verify();
        out.println(args.isEmpty() ? words(result) : json.writeValueAsString(fields(result)));
        return result.whole() ? 0 : 1;
    }

    private static String words(TrailProof.Result result) {
        var head = "留痕 %d 块，%d 条记录，另有 %d 条等待封存。".formatted(result.blocks(), result.entries(), result.waiting());
        if (result.whole()) {
            return head + "完整，没有改动。";
        }
        return head
                + "\n"
                + String.join(
                        "\n",
                        result.damages().stream()
                                .map(TrailProof.Damage::sentence)
                                .toList());
    }

    private static Map<String, Object> fields(TrailProof.Result result) {
        return Map.of(
                "whole", result.whole(),
                "blocks", result.blocks(),
                "entries", result.entries(),
                "waiting", result.waiting(),
                "damages",
                        result.damages().stream()
                                .map(damage -> Map.of(
                                        "kind", damage.kind().name().toLowerCase(Locale.ROOT),
                                        "block", damage.block(),
                                        "entry", damage.entry(),
                                        "message", damage.sentence()))
                                .toList());
    }
}
