package kapok.document.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.document.seal.Verdict.State;
import kapok.installation.Command;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kapok verify-ofd FILE… [--json]}: exit 0 if every file is intact, 1 if one was changed or bears no signature, 2 if one
 * cannot be read.
 */
@Component
class VerifyOfdCommand implements Command {
    private final OfdProof proof;
    private final JsonMapper json;
    private final Text text;

    VerifyOfdCommand(OfdProof proof, JsonMapper json, MessageSource messages) {
        this.proof = proof;
        this.json = json;
        text = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String name() {
        return "verify-ofd";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (files.isEmpty() || args.stream().anyMatch(arg -> arg.startsWith("--") && !arg.equals("--json"))) {
            err.println("kapok verify-ofd: use verify-ofd FILE… [--json]");
            return 2;
        }
        var verdicts = new LinkedHashMap<String, Verdict>();
        for (var file : files) {
            verdicts.put(file, verdict(file, err));
        }
        if (args.contains("--json")) {
            out.println(json.writeValueAsString(verdicts.entrySet().stream()
                    .map(one -> fields(one.getKey(), one.getValue()))
                    .toList()));
        } else {
            verdicts.forEach((file, verdict) -> words(file, verdict).forEach(out::println));
        }
        return verdicts.values().stream()
                .mapToInt(verdict -> code(verdict.state()))
                .max()
                .orElse(2);
    }

    private Verdict verdict(String file, PrintStream err) {
        try {
            return proof.check(Files.readAllBytes(Command.file(file)));
        } catch (IOException e) {
            err.println("kapok verify-ofd: cannot read " + file);
            return Verdict.without(State.UNREADABLE);
        }
    }

    private static int code(State state) {
        return switch (state) {
            case INTACT -> 0;
            case CHANGED, UNSIGNED -> 1;
            case UNREADABLE -> 2;
        };
    }

    private List<String> words(String file, Verdict verdict) {
        var page = VerdictWords.page(file, verdict, text);
        var lines = new java.util.ArrayList<String>();
        lines.add(file + "  " + page.headline());
        page.problems().forEach(problem -> lines.add("  - " + problem));
        page.facts().forEach(fact -> lines.add("  " + fact.label() + "：" + fact.value()));
        return lines;
    }

    private static Map<String, Object> fields(String file, Verdict verdict) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", file);
        fields.put("state", verdict.state().name().toLowerCase(Locale.ROOT));
        fields.put(
                "problems",
                verdict.problems().stream()
                        .map(one -> Map.of("kind", one.kind().name().toLowerCase(Locale.ROOT), "file", one.file()))
                        .toList());
        var signer = verdict.signer();
        if (signer != null) {
            fields.put("signer", signer.name());
            fields.put("issuer", signer.issuer());
            fields.put("serial", signer.serial());
            fields.put("certificateSm3", signer.fingerprint());
            fields.put("seal", signer.sealName());
            fields.put("signedAt", signer.at().toString());
            fields.put("organ", signer.organ() == null ? "" : signer.organ());
        }
        return fields;
    }
}
