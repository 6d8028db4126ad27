package kapok.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.figure.Figure;
import kapok.figure.FigureRecord;
import kapok.figure.FigureScope;
import kapok.figure.FigureSource;
import kapok.figure.RecordPage;
import kapok.web.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The register's figures of the annual report (主动公开指标), and the very records behind each. */
@Component
class PublicationFigures implements FigureSource {
    private final PublicationCounts counts;
    private final MessageSource messages;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    PublicationFigures(PublicationCounts counts, MessageSource messages) {
        this.counts = counts;
        this.messages = messages;
        Counted.all().forEach(one -> counted.put(one.figure().id(), one));
        for (var sum : Counted.sums()) {
            var awards = find("t2.item9.procurement.projects");
            counted.put(sum.id(), new Counted(sum, awards.what(), awards.day(), awards.condition()));
        }
    }

    @Override
    public List<Figure> figures() {
        return counted.values().stream().map(Counted::figure).toList();
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var values = new LinkedHashMap<String, BigDecimal>();
        counted.keySet().forEach(id -> values.put(id, BigDecimal.ZERO));
        counts.published(scope).forEach(group -> addPublished(values, group));
        counts.releases(scope).forEach((channel, n) -> addReleases(values, channel, n));
        values.putAll(counts.singly(scope));
        return values;
    }

    private static void addPublished(Map<String, BigDecimal> values, PublicationCounts.Group group) {
        add(values, "active.total", group.n());
        add(values, "active.by_content." + group.contentClass(), group.n());
        switch (Kind.of(group.kind())) {
            case NORMATIVE_DOCUMENT -> {
                add(values, "active.normative_disclosed", group.n());
                add(values, "t2.item1.normative_docs.newly_disclosed", group.n());
            }
            case REGULATION -> add(values, "t2.item1.regulations.newly_disclosed", group.n());
            case INTERPRETATION -> add(values, "response.interpretations", group.n());
            case MOTION_RESULT -> add(values, "motions", group.n());
            case AWARD_NOTICE -> add(values, "t2.item9.procurement.projects", group.n());
            case POLICY_DOCUMENT,
                    CONSULTATION,
                    NEWS,
                    WORK_PROGRESS,
                    NOTICE,
                    PRESS_CONFERENCE,
                    ONLINE_INTERVIEW,
                    HOTSPOT_RESPONSE,
                    BUDGET,
                    FINAL_ACCOUNTS,
                    PROCUREMENT_NOTICE,
                    POWERS_LIST,
                    ORGANISATION,
                    PLAN,
                    STATISTICS,
                    PERSONNEL,
                    OTHER -> {}
        }
    }

    private static void addReleases(Map<String, BigDecimal> values, String channel, long n) {
        var id = "active.channels." + channel;
        if (values.containsKey(id)) {
            add(values, id, n);
        }
        if (!List.of("gazette", "website", "weibo", "wechat").contains(channel)) {
            add(values, "active.channels.other", n);
        }
    }

    private static void add(Map<String, BigDecimal> values, String id, long n) {
        values.merge(id, BigDecimal.valueOf(n), BigDecimal::add);
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        var figure = find(figureId);
        var records = new ArrayList<FigureRecord>();
        for (var line : counts.lines(figure, scope, offset, limit)) {
            records.add(record(figure, line));
        }
        return new RecordPage(counts.total(figure, scope), records);
    }

    private FigureRecord record(Counted figure, PublicationCounts.Line line) {
        return new FigureRecord(
                line.indexNumber() == null ? String.valueOf(line.id()) : line.indexNumber(),
                line.title(),
                line.day(),
                detail(figure, line),
                "published".equals(line.stage())
                        ? "/publications/" + line.indexNumber()
                        : "/desk/publications/" + line.id());
    }

    private String detail(Counted figure, PublicationCounts.Line line) {
        if (figure.what() == Counted.What.RELEASES) {
            return (label("channel." + line.channel()) + " " + line.outlet()).strip();
        }
        if (figure.what() == Counted.What.CONCERNS && !line.incident().isEmpty()) {
            return line.incident();
        }
        var amount = line.amount();
        return figure.figure().unit().equals("元") && amount != null
                ? amount.toPlainString()
                : (label("kind." + line.kind()) + " " + line.docNumber()).strip();
    }

    private String label(String key) {
        return messages.getMessage("publication." + key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private Counted find(String id) {
        var figure = counted.get(id);
        if (figure == null) {
            throw new NotFound("figure", id);
        }
        return figure;
    }
}
