package kapok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.support.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Sends the forms of pages as they must not be sent, and keeps the pages that say so. */
final class Forms {
    private final Set<String> sent = new HashSet<>();
    private final List<Seen> refusals = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();

    /** Each form of the page that demands something, without it; each upload, with a table whose rows are wrong. */
    void refuse(Seen page, Site site) {
        for (var element : Jsoup.parse(page.html()).select("form[method=post]")) {
            var form = (FormElement) element;
            var kind = "POST " + form.attr("action").replaceAll("[0-9A-Z-]{6,}|[0-9]+|[0-9a-f-]{36}", "…")
                    + form.select("[name=event], [name=act]").eachAttr("value");
            var required = form.select("[required]");
            if (required.isEmpty() || !sent.add(kind)) {
                continue;
            }
            var sample = form.select("a[href*=sample]").attr("href");
            if (sample.endsWith(".csv")) {
                var answer = upload(page, site, form, sample);
                var listed = !answer.page()
                        .select("main .alert-late + .table-wrap tbody tr")
                        .isEmpty();
                keep(page, kind, form, answer, listed);
            } else if (form.select("[type=file][required]").isEmpty()) {
                var answer = site.post(form.attr("action"), without(form));
                keep(page, kind, form, answer, answer.status() >= 400 && answer.status() < 500);
            }
        }
    }

    List<Seen> refusals() {
        return refusals;
    }

    /** Forms that were taken though something that they demand was missing. */
    List<String> accepted() {
        return accepted;
    }

    private void keep(Seen page, String kind, FormElement form, Site.Answer answer, boolean refused) {
        if (refused) {
            refusals.add(new Seen(page.who(), kind, form.attr("action"), answer.body(), true));
        } else {
            accepted.add(answer.status() + " " + form.attr("action") + " on " + page);
        }
    }

    private static Map<String, String> without(FormElement form) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        form.select("[required]").forEach(field -> {
            if (field.is("[type=radio], [type=checkbox]")) {
                fields.remove(field.attr("name"));
            } else {
                fields.put(field.attr("name"), "");
            }
        });
        return fields;
    }

    private static Site.Answer upload(Seen page, Site site, FormElement form, String sample) {
        var header = site.get(sample).body().lines().findFirst().orElseThrow();
        assertThat(header).as(sample).contains(",");
        var table = header + "\n" + "不对,".repeat(header.split(",").length - 1) + "不对\n";
        var file = form.select("[type=file]").attr("name");
        return site.upload(
                page.address(),
                form.attr("action"),
                Map.of("dryRun", "true"),
                file,
                "table.csv",
                table.getBytes(StandardCharsets.UTF_8));
    }
}
