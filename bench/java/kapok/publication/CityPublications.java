package kapok.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Fills the register of a bench with published texts: {@code CityPublications JDBC-URL COUNT}. Their words are drawn from
 * 4,000 with the frequencies of a language (Zipf), so that the index of words has common and rare ones; the rows are those
 * that the register itself would write, copied past it because a million of them would take it an hour.
 */
final class CityPublications {
    private static final int BATCH = 20_000;
    private static final int WORDS = 4_000;
    private static final int TEXT = 90;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 3_240;
    private static final String COMMON = "政务服务数据管理公开信息工作建设发展改革创新社会保障医疗教育交通环境安全市场监督企业项目资金计划实施办法通知意见规定方案制度标准"
            + "人员单位部门街道社区居民城乡规划土地房屋住房税收财政预算决算采购招标审批许可登记备案检查处罚投诉举报回应解读发布会议决定";

    private final List<String> words = vocabulary();
    private final double[] upTo = frequencies();
    private final List<String> organs;
    private final long first;

    private CityPublications(List<String> organs, long first) {
        this.organs = organs;
        this.first = first;
    }

    public static void main(String[] args) throws SQLException {
        try (var connection = DriverManager.getConnection(args[0])) {
            var count = Long.parseLong(args[1]);
            var organs = strings(connection, "select code from agency.organ order by code limit 60");
            var first =
                    Long.parseLong(strings(connection, "select coalesce(max(id), 0) + 1 from publication.publication")
                            .getFirst());
            var indexes = strings(connection, """
                    select indexdef from pg_indexes
                     where schemaname = 'publication' and tablename in ('publication', 'words', 'release')
                       and indexdef not like 'CREATE UNIQUE%'
                     order by indexname
                    """);
            run(connection, strings(connection, """
                    select format('drop index publication.%I', indexname) from pg_indexes
                     where schemaname = 'publication' and tablename in ('publication', 'words', 'release')
                       and indexdef not like 'CREATE UNIQUE%'
                     order by indexname
                    """));
            new CityPublications(organs, first).load(args[0], count);
            run(connection, List.of("set maintenance_work_mem = '512MB'"));
            run(connection, indexes);
            run(
                    connection,
                    List.of(
                            "truncate publication.facet",
                            """
                    insert into publication.facet (organ, column_code, kind, year, validity, n)
                    select organ, column_code, kind, extract(year from published_on), validity, count(*)
                      from publication.publication where stage = 'published'
                     group by organ, column_code, kind, extract(year from published_on), validity
                    """,
                            "select setval('publication.publication_id', (select max(id) from publication.publication))",
                            "vacuum analyze"));
        }
    }

    private void load(String url, long count) {
        LongStream.range(0, Math.ceilDiv(count, BATCH)).parallel().forEach(batch -> {
            try (var connection = DriverManager.getConnection(url)) {
                var from = first + batch * BATCH;
                copy(connection, from, Math.min(first + count, from + BATCH));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("Cannot copy batch " + batch, e);
            }
        });
    }

    private void copy(Connection connection, long from, long until) throws SQLException, IOException {
        var publications = new StringBuilder();
        var bodies = new StringBuilder();
        var index = new StringBuilder();
        var releases = new StringBuilder();
        for (long id = from; id < until; id++) {
            var random = new Random(id * 0x9E3779B97F4A7C15L);
            var organ = organs.get(random.nextInt(organs.size()));
            var column = Columns.all().get(random.nextInt(Columns.all().size()));
            var kind =
                    Kind.of(column.kinds().isEmpty() ? "notice" : column.kinds().getFirst());
            var on = FIRST.plusDays(random.nextInt(DAYS));
            var title = "关于" + text(random, 3 + random.nextInt(4)) + "的" + text(random, 1);
            var number = random.nextInt(5) == 0 ? "穗数〔%d〕%d号".formatted(on.getYear(), 1 + random.nextInt(400)) : "";
            var body =
                    IntStream.range(0, 3).mapToObj(_ -> text(random, TEXT / 3)).collect(Collectors.joining("。"));
            var at = on + " 01:00:00+00";
            line(
                    publications,
                    id,
                    "%s-%d-%07d".formatted(organ.substring(8, 17), on.getYear(), id),
                    organ,
                    kind.code(),
                    kind.usualClass().name().toLowerCase(java.util.Locale.ROOT),
                    column.code(),
                    title,
                    number,
                    text(random, 12),
                    on,
                    "published",
                    "valid",
                    on,
                    at,
                    on.plusDays(28),
                    "bench",
                    "bench",
                    at,
                    "bench",
                    at);
            line(bodies, id, "<p>" + body.replace("。", "。</p><p>") + "</p>");
            line(index, id, on, vector(title + " " + number), vector(title + " " + number + " " + body));
            line(releases, id, "website", "", on, organ);
        }
        var copy = new CopyManager(connection.unwrap(BaseConnection.class));
        in(
                copy,
                "publication.publication (id, index_number, organ, kind, content_class, column_code, title, doc_number,"
                        + " summary, formed_on, stage, validity, published_on, published_at, due_on, author, author_name,"
                        + " changed_at, changed_by, touched_at)",
                publications);
        in(copy, "publication.body (publication, html)", bodies);
        in(copy, "publication.words (publication, published_on, title_words, all_words)", index);
        in(copy, "publication.release (publication, channel, outlet, released_on, organ)", releases);
    }

    private static String vector(String text) {
        return Words.of(text).stream()
                .map(word -> "'" + word.replace("'", "''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static void line(StringBuilder rows, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        rows.append('\n');
    }

    private static void in(CopyManager copy, String table, StringBuilder rows) throws SQLException, IOException {
        copy.copyIn(
                "copy " + table + " from stdin",
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String text(Random random, int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            var found = java.util.Arrays.binarySearch(upTo, random.nextDouble());
            text.append(words.get(Math.min(WORDS - 1, found < 0 ? -found - 1 : found)));
        }
        return text.toString();
    }

    private static List<String> vocabulary() {
        var random = new Random(2018);
        var points = COMMON.codePoints().distinct().toArray();
        var words = new ArrayList<String>();
        while (words.size() < WORDS) {
            var word = new String(
                    new int[] {points[random.nextInt(points.length)], points[random.nextInt(points.length)]}, 0, 2);
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static double[] frequencies() {
        var upTo = new double[WORDS];
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 3);
            upTo[rank] = sum;
        }
        for (int rank = 0; rank < WORDS; rank++) {
            upTo[rank] /= sum;
        }
        return upTo;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
