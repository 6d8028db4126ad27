package kapok.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kapok.figure.Figure;

/**
 * What each figure of the register counts (统计口径). The conditions are pieces of SQL of our own making; organs and days
 * are parameters. {@code compute} and {@code records} of {@link PublicationFigures} agree for each, as a test sees to.
 *
 * @param what publications, their releases, or concerns answered (each once, however often answered)
 * @param day the column that puts a record into the period; empty for a stock at the end of the period
 * @param condition on {@code p}, the publication, and {@code r}, the release
 */
record Counted(Figure figure, What what, String day, String condition) {
    enum What {
        PUBLICATIONS,
        RELEASES,
        CONCERNS
    }

    private static final String ISSUED = "(p.stage = 'published' or p.stage <> 'withdrawn' and p.doc_number <> '')";
    private static final String ANSWERED = "p.stage = 'published' and p.kind = 'hotspot_response'";

    static List<Counted> all() {
        var all = new ArrayList<Counted>();
        all.addAll(active());
        all.addAll(channels());
        all.addAll(responses());
        all.addAll(documents("normative_docs", "normative_document", "规范性文件"));
        all.addAll(documents("regulations", "regulation", "规章"));
        all.add(published("motions", "建议提案办理并公开", "份", "p.kind = 'motion_result'"));
        all.add(published("t2.item9.procurement.projects", "政府集中采购项目数量", "项", "p.kind = 'award_notice'"));
        return all;
    }

    private static List<Counted> active() {
        var all = new ArrayList<Counted>();
        all.add(published("active.total", "主动公开政府信息数", "条", "true"));
        var labels = List.of("组织机构类", "部门文件类", "动态类", "行政职权类", "财政预决算", "建议提案办理结果类", "其他");
        for (var one : ContentClass.values()) {
            all.add(published(
                    "active.by_content." + one.code(),
                    labels.get(one.ordinal()),
                    "条",
                    "p.content_class = '" + one.code() + "'"));
        }
        all.add(published("active.normative_disclosed", "主动公开规范性文件数", "条", "p.kind = 'normative_document'"));
        all.add(new Counted(
                Figure.open("active.normative_made", "制发规范性文件总数", "件"),
                What.PUBLICATIONS,
                "p.formed_on",
                "p.kind = 'normative_document' and " + ISSUED));
        return all;
    }

    private static List<Counted> channels() {
        return List.of(
                channel("gazette", "政府公报公开政府信息数", "r.channel = 'gazette'"),
                channel("website", "政府网站公开政府信息数", "r.channel = 'website'"),
                channel("weibo", "政务微博公开政府信息数", "r.channel = 'weibo'"),
                channel("wechat", "政务微信公开政府信息数", "r.channel = 'wechat'"),
                channel("news_media", "新闻媒体公开政府信息数", "r.channel = 'news_media'"),
                channel("other", "其他方式公开政府信息数", "r.channel not in ('gazette', 'website', 'weibo', 'wechat')"));
    }

    private static List<Counted> responses() {
        return List.of(
                concerns("response.hotspots", "回应公众关注热点或重大舆情数", "true"),
                held("press_conferences", "参加或举办新闻发布会总次数", "p.kind = 'press_conference'"),
                held("press_conferences_chief", "主要负责同志参加新闻发布会次数", "p.kind = 'press_conference' and p.by_head"),
                held("online_interviews", "政府网站在线访谈次数", "p.kind = 'online_interview'"),
                held("online_interviews_chief", "主要负责同志参加政府网站在线访谈次数", "p.kind = 'online_interview' and p.by_head"),
                published("response.interpretations", "政策解读稿件发布数", "篇", "p.kind = 'interpretation'"),
                concerns("response.weibo_wechat", "微博微信回应事件数", through("in ('weibo', 'wechat')")),
                concerns("response.other", "其他方式回应事件数", through("not in ('weibo', 'wechat', 'press_conference')")));
    }

    /** Both formats of the table: 2021 counts issued, repealed, in force; 2019 made, newly disclosed, public in all. */
    private static List<Counted> documents(String row, String kind, String label) {
        var is = "p.kind = '" + kind + "' and ";
        return List.of(
                document(row, "issued", label + "本年制发件数", "p.formed_on", is + ISSUED),
                document(row, "repealed", label + "本年废止件数", "p.ended_on", is + "p.validity = 'repealed'"),
                document(row, "in_force", label + "现行有效件数", "", is + ISSUED + IN_FORCE),
                document(row, "made", label + "本年新制作数量", "p.formed_on", is + ISSUED),
                document(row, "newly_disclosed", label + "本年新公开数量", "p.published_on", is + "p.stage = 'published'"),
                document(
                        row,
                        "total_public",
                        label + "对外公开总数量",
                        "",
                        is + "p.stage = 'published' and p.published_on <= :to"));
    }

    private static final String IN_FORCE = """
             and p.formed_on <= :to
             and (p.ended_on is null or p.validity = 'amended' or p.ended_on > :to)
             and (p.expires_on is null or p.expires_on >= :to)
            """;

    private static String through(String channels) {
        return "exists (select 1 from publication.release r where r.publication = p.id and r.live and r.channel "
                + channels + ")";
    }

    private static Counted published(String id, String label, String unit, String condition) {
        return new Counted(
                Figure.open(id, label, unit),
                What.PUBLICATIONS,
                "p.published_on",
                "p.stage = 'published' and " + condition);
    }

    private static Counted held(String id, String label, String condition) {
        return new Counted(
                Figure.open("response." + id, label, "次"),
                What.PUBLICATIONS,
                "p.held_on",
                "p.stage = 'published' and " + condition);
    }

    private static Counted concerns(String id, String label, String condition) {
        return new Counted(
                Figure.open(id, label, "次"), What.CONCERNS, "p.published_on", ANSWERED + " and " + condition);
    }

    private static Counted channel(String id, String label, String condition) {
        return new Counted(
                Figure.open("active.channels." + id, label, "条"),
                What.RELEASES,
                "r.released_on",
                "r.live and " + condition);
    }

    private static Counted document(String row, String column, String label, String day, String condition) {
        return new Counted(
                Figure.open("t2.item1." + row + "." + column, label, "件"), What.PUBLICATIONS, day, condition);
    }

    static List<String> ids() {
        return all().stream().map(counted -> counted.figure().id()).toList();
    }

    /** Figures that add up an amount instead of counting. */
    static List<Figure> sums() {
        return Arrays.asList(Figure.open("t2.item9.procurement.amount", "政府集中采购总金额", "元"));
    }
}
