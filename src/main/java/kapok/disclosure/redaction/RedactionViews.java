package kapok.disclosure.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.disclosure.page.RedactionPages.File;
import kapok.disclosure.page.RedactionPages.Found;
import kapok.disclosure.page.RedactionPages.Made;
import kapok.disclosure.page.RedactionPages.Marking;
import kapok.disclosure.page.RedactionPages.Overview;
import kapok.document.Attachment;
import kapok.document.redaction.Redactor;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** What the pages of redaction show, read from the case. */
@Component
class RedactionViews {
    private final RedactionDesk desk;
    private final Redactor redactor;

    RedactionViews(RedactionDesk desk, Redactor redactor) {
        this.desk = desk;
        this.redactor = redactor;
    }

    Overview overview(Caller caller, String number, String slip, Text text) {
        var originals = desk.originals(caller, number);
        var results = desk.results(number);
        var byId = Stream.concat(originals.stream(), results.stream())
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        var made = desk.made(number).stream()
                .filter(row -> byId.containsKey(row.result()))
                .map(row -> made(row, byId, text))
                .toList();
        return new Overview(
                number, slip, originals.stream().map(RedactionViews::file).toList(), made);
    }

    private static Made made(Redactions.Row row, Map<UUID, Attachment> files, Text text) {
        var result = files.get(row.result());
        var original = files.get(row.original());
        return new Made(
                result == null ? "" : result.name(),
                result == null ? "" : result.href(),
                original == null ? "" : original.name(),
                row.grounds().entrySet().stream()
                        .map(one -> text.localize(
                                "disclosure.redaction.ground-count",
                                text.localize("disclosure.redaction.ground." + one.getKey()),
                                one.getValue()))
                        .toList(),
                row.places(),
                row.drawn().stream().map(String::valueOf).collect(Collectors.joining("、")),
                text.date(row.madeAt().atZone(Beijing.ZONE).toLocalDate()));
    }

    private static File file(Attachment file) {
        return new File(file.id().toString(), file.name(), file.href(), file.readableSize());
    }

    Marking marking(
            Attachment original, String number, Map<String, String> typed, Set<String> chosen, Slips slips, Text text) {
        var content = desk.bytes(original);
        var found = redactor.personalData(original.mediaType(), content).entrySet().stream()
                .map(one -> new Found(
                        one.getKey(),
                        text.localize("disclosure.redaction.kind."
                                + one.getValue().name().toLowerCase(Locale.ROOT))))
                .toList();
        return new Marking(
                number,
                file(original),
                redactor.pages(original.mediaType(), content),
                found,
                grounds(text),
                typed,
                chosen,
                slips);
    }

    private static List<Choice> grounds(Text text) {
        return Ground.byCode().keySet().stream()
                .map(code -> new Choice(code, text.localize("disclosure.redaction.ground." + code)))
                .toList();
    }
}
