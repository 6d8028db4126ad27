package kapok.disclosure.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.Applicant;
import kapok.disclosure.page.ApplyForm;
import kapok.disclosure.page.ApplyReview;
import kapok.document.Attachment;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts the pages of the form together (申请表页面). */
@Component
class ApplyPages {
    private static final List<String> PERSON = List.of("name", "idno");
    private static final List<String> ORGANISATION = List.of("name", "uscc", "responsible");
    private static final List<String> AGENT = List.of("agentName", "agentIdno", "agentTel", "authority");
    private static final List<String> CONTACT = List.of("tel", "mail", "addr", "organName", "desc", "why");

    private final AgencyDirectory agencies;
    private final ApplicationReader reader;

    ApplyPages(AgencyDirectory agencies, ApplicationReader reader) {
        this.agencies = agencies;
        this.reader = reader;
    }

    /** An untouched form asks the organ that owns the installation. */
    Map<String, String> blank() {
        return agencies.findOwner()
                .map(owner -> Map.of("organName", owner.name()))
                .orElse(Map.of());
    }

    ApplyForm form(
            String key, String notice, Map<String, String> typed, List<Attachment> files, Slips slips, Text text) {
        return new ApplyForm(
                key,
                notice,
                choices(ApplicantReader.ORGANISATIONS.keySet(), "disclosure.kind.", text),
                choices(Applicant.PaperKind.byCode().keySet(), "disclosure.paper-kind.", text),
                choices(ApplicationReader.CARRIERS, "disclosure.apply.carrier.", text),
                choices(ApplicationReader.WAYS, "disclosure.apply.how.", text),
                reader.offered(typed.getOrDefault("organName", "")).stream()
                        .map(Organ::name)
                        .toList(),
                lines(files),
                typed,
                slips);
    }

    ApplyReview review(String key, Map<String, String> typed, List<Attachment> files, String slip, Text text) {
        var organisation = typed.getOrDefault("who", "p").equals("o");
        var lines = new ArrayList<ApplyReview.Line>();
        lines.add(line("who", text.localize("disclosure.apply.who." + (organisation ? "o" : "p")), text));
        if (organisation) {
            lines.add(line("orgKind", text.localize("disclosure.kind." + typed.get("orgKind")), text));
        }
        typed(organisation ? ORGANISATION : PERSON, typed, lines, text);
        if ("true".equals(typed.get("agent"))) {
            typed(AGENT, typed, lines, text);
        }
        typed(CONTACT, typed, lines, text);
        lines.add(line("carrier", text.localize("disclosure.apply.carrier." + typed.get("carrier")), text));
        lines.add(line("how", text.localize("disclosure.apply.how." + typed.get("how")), text));
        return new ApplyReview(key, lines, lines(files), typed.getOrDefault("desc", ""), slip);
    }

    private static void typed(List<String> fields, Map<String, String> typed, List<ApplyReview.Line> lines, Text text) {
        for (var field : fields) {
            var value = typed.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                lines.add(line(field, value, text));
            }
        }
    }

    private static ApplyReview.Line line(String field, String value, Text text) {
        return new ApplyReview.Line(text.localize("disclosure.apply.label." + field), value);
    }

    static List<ApplyForm.FileLine> lines(List<Attachment> files) {
        return files.stream()
                .map(file -> new ApplyForm.FileLine(
                        file.id().toString(), file.extension(), file.name(), file.readableSize()))
                .toList();
    }

    static List<Choice> choices(Collection<String> codes, String prefix, Text text) {
        return codes.stream()
                .map(code -> new Choice(code, text.localize(prefix + code)))
                .toList();
    }
}
