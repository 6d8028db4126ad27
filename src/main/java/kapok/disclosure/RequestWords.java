package kapok.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kapok.agency.AgencyDirectory;
import kapok.law.Regime;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;

/** The codes of requests, as selects offer them and forms send them back. */
final class RequestWords {
    static final Map<String, Channel> CHANNELS = byCode(List.of(Channel.values()), Channel::code);
    static final Map<String, ApplicantKind> KINDS = byCode(List.of(ApplicantKind.values()), ApplicantKind::code);
    static final Map<String, Outcome> OUTCOMES = byCode(List.of(Outcome.values()), Outcome::code);
    static final Map<String, String> TOPICS = byCode(Topics.CODES, Function.identity());
    static final Map<String, RequestEvent.Consulted> CONSULTED =
            byCode(List.of(RequestEvent.Consulted.values()), RequestEvent.Consulted::name);

    private RequestWords() {}

    static List<Choice> channels(Text text) {
        return choices(CHANNELS.keySet(), "disclosure.channel.", text);
    }

    static List<Choice> kinds(Text text) {
        return choices(KINDS.keySet(), "disclosure.kind.", text);
    }

    static List<Choice> topics(Text text) {
        return choices(TOPICS.keySet(), "disclosure.topic.", text);
    }

    static List<Choice> outcomes(Text text) {
        return choices(OUTCOMES.keySet(), "disclosure.outcome.", text);
    }

    /** What may be chosen under the text of the Regulation that governs a request, with the article it rests on. */
    static List<Choice> outcomes(Regime regime, Text text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.article(regime) != null && outcome != Outcome.WITHDRAWN)
                .map(outcome -> new Choice(
                        outcome.code(),
                        text.localize("disclosure.outcome." + outcome.code()) + "（" + outcome.article(regime) + "）"))
                .toList();
    }

    static List<Choice> choices(Collection<String> codes, String prefix, Text text) {
        return codes.stream()
                .map(code -> new Choice(code, text.localize(prefix + code)))
                .toList();
    }

    /** The organs a caller may act for, the own one first. */
    static List<Choice> organs(AgencyDirectory agencies, Caller caller) {
        var choices = new ArrayList<Choice>();
        for (var organ : agencies.all()) {
            if (caller.scope().includes(organ.code())) {
                choices.add(
                        organ.code().equals(caller.organ()) ? 0 : choices.size(),
                        new Choice(organ.code(), organ.name()));
            }
        }
        return choices;
    }

    /** For imports: the words of the file, and the codes themselves. */
    static <T> Map<String, T> byWord(Map<String, T> byCode, String prefix, Text text) {
        var choices = new LinkedHashMap<String, T>();
        byCode.forEach((code, value) -> choices.putIfAbsent(text.localize(prefix + code), value));
        byCode.forEach(choices::putIfAbsent);
        return choices;
    }

    private static <T> Map<String, T> byCode(Collection<T> values, Function<T, String> code) {
        var codes = new LinkedHashMap<String, T>();
        values.forEach(value -> codes.put(code.apply(value), value));
        return java.util.Collections.unmodifiableMap(codes);
    }
}
