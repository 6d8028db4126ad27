package kapok.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface (接口文档), OpenAPI 3.1. Each context writes its own part, {@code openapi/<name>.json}; they
 * are put together once, at the start.
 */
@RestController
class OpenApi {
    private final byte[] document;

    OpenApi(JsonMapper json, SiteSettings site) throws IOException {
        var whole = json.createObjectNode();
        whole.put("openapi", "3.1.0");
        whole.putObject("info").put("title", site.name()).put("version", "1");
        whole.putArray("servers").addObject().put("url", site.baseUrl());
        var parts = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.json");
        Arrays.sort(parts, Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(String::compareTo)));
        for (var part : parts) {
            join(whole, (ObjectNode) json.readTree(part.getContentAsString(StandardCharsets.UTF_8)));
        }
        document = json.writeValueAsBytes(whole);
    }

    /** Objects are joined; anything else stays as the first part had it. */
    private static void join(ObjectNode whole, ObjectNode part) {
        for (var entry : part.properties()) {
            if (whole.get(entry.getKey()) instanceof ObjectNode known && entry.getValue() instanceof ObjectNode more) {
                join(known, more);
            } else if (!whole.has(entry.getKey())) {
                whole.set(entry.getKey(), entry.getValue());
            }
        }
    }

    @Anyone
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "max-age=300, public")
                .body(document);
    }
}
