package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kapok.disclosure.DisclosurePermissions;
import kapok.support.Site;
import kapok.support.TestCity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who apply through the form and follow their case (申请人), for tests. */
final class Citizens {
    static final String[] STAFF = {DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.REVEAL
    };

    private final Site site;
    private final TestCity city;
    private final JdbcClient jdbc;

    Citizens(Site site, TestCity city, JdbcClient jdbc) {
        this.site = site;
        this.city = city;
        this.jdbc = jdbc;
    }

    record Receipt(String number, String code) {}

    String organName(String organ) {
        return jdbc.sql("select name from agency.organ where code = :organ")
                .param("organ", organ)
                .query(String.class)
                .single();
    }

    /** A form that nothing is wrong with. */
    Map<String, String> filled(String organ) {
        return new HashMap<>(Map.of(
                "who", "p",
                "name", "林晓华",
                "idno", "11010519491231002x",
                "tel", "138 0000 6620",
                "organName", organName(organ),
                "desc", "2025 年热线收到的占道施工噪声工单处理记录",
                "ok", "true"));
    }

    Receipt apply(Site citizen, String organ) {
        assertThat(citizen.submit("/requests/new", "/requests/new", filled(organ))
                        .location())
                .isEqualTo("/requests/review");
        assertThat(citizen.submit("/requests/review", "/requests", Map.of()).location())
                .isEqualTo("/requests/receipt");
        var page = citizen.get("/requests/receipt").page();
        return new Receipt(
                page.select(".doc-no").text(), page.select("#query-code").text());
    }

    /** Applied, confirmed by an officer of the organ, and looked up. */
    Receipt confirmed(Site citizen, String organ) {
        var receipt = apply(citizen, organ);
        var page = "/desk/requests/unconfirmed/" + receipt.number();
        site.signedInAs(city.officer(organ, STAFF)).submit(page, page + "/confirmation", Map.of("topic", "hotline"));
        open(citizen, receipt);
        return receipt;
    }

    Site.Answer open(Site citizen, Receipt receipt) {
        return citizen.submit(
                "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", receipt.code()));
    }

    /** The sentence beside a field of a refused form. */
    static String slip(Site.Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return Objects.requireNonNull(answer.page().getElementById(field + "-err"), field)
                .text();
    }
}
