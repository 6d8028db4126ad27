package kapok.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import kapok.hotline.ticket.TicketKind;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.table.TableFile;
import kapok.table.TableImport;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the document of the interface says of the hotline (接口文档) is taken as it is written, and answered so. */
@KapokTest
class HotlineDocumentTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TICKETS = "/api/v1/hotline/tickets";
    private static final String CALLS = "/api/v1/hotline/calls/{id}";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private List<TableImport> imports;

    private JsonNode document;
    private final String key = "document-" + UUID.randomUUID();

    @BeforeEach
    void read() {
        city.newOrganBelow(city.newOrgan(), "department", "440106000000"); // the district of the example exists
        document = JSON.readTree(site.get("/api/openapi.json").body());
        var kind = imports.stream()
                .filter(one -> one.kind().equals("api-keys"))
                .findFirst()
                .orElseThrow();
        var csv = ("key,name\n" + key + ",测试程序\n").getBytes(StandardCharsets.UTF_8);
        try (var table = TableFile.open("keys.csv", new ByteArrayInputStream(csv))) {
            assertThat(kind.load(Caller.system("tests"), table, false).clean()).isTrue();
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Site.Answer file(String ticket) {
        return site.send(request(TICKETS, key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(ticket))
                .build());
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    private static JsonNode asked(JsonNode operation) {
        return operation.at("/requestBody/content/application~1json/example");
    }

    private static void demandFields(JsonNode operation, String status, Site.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(status));
        assertThat(new TreeSet<>(JSON.readTree(answer.body()).propertyNames()))
                .isEqualTo(new TreeSet<>(operation
                        .path("responses")
                        .path(status)
                        .at("/content/application~1json/example")
                        .propertyNames()));
    }

    @Test
    void the_example_of_a_ticket_is_filed_and_its_state_read() {
        var filing = operation(TICKETS, "post");
        var filed = file(asked(filing).toString());
        demandFields(filing, "201", filed);

        var number = JSON.readTree(filed.body()).path("number").asString();
        var state = site.send(request(TICKETS + "/" + number, key).GET().build());
        demandFields(operation(TICKETS + "/{number}", "get"), "200", state);
        assertThat(document.at("/components/schemas/TicketState/properties/state/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains(JSON.readTree(state.body()).path("state").asString());
    }

    @Test
    void every_kind_that_is_documented_is_taken_and_no_other_exists() {
        var kinds = document.at("/components/schemas/Ticket/properties/kind/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(TicketKind.CODES.keySet());
    }

    @Test
    void every_documented_field_of_a_ticket_is_known_and_one_that_is_not_is_refused() {
        var example = (ObjectNode) asked(operation(TICKETS, "post")).deepCopy();
        example.put("email", "a@example.cn")
                .put("credit_code", "91350100M000100Y43")
                .put("confidential", false);
        assertThat(new TreeSet<>(example.propertyNames()))
                .isEqualTo(new TreeSet<>(
                        document.at("/components/schemas/Ticket/properties").propertyNames()));
        assertThat(file(example.toString()).status()).isEqualTo(201);

        example.put("colour", "red");
        assertThat(file(example.toString()).status()).isEqualTo(422);
    }

    @Test
    void the_example_of_a_call_is_noted() {
        var announcing = operation(CALLS, "put");
        var answer = site.send(request(CALLS.replace("{id}", "call-" + UUID.randomUUID()), "phone-test-token")
                .PUT(HttpRequest.BodyPublishers.ofString(asked(announcing).toString()))
                .build());

        demandFields(announcing, "200", answer);
    }
}
