package kapok.disclosure.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kapok.support.Site;

/** A program of an organ that calls the interface with its token (接口调用方). */
final class ApiClient {
    static final String LETTER = """
            {"arrival": "registered_mail", "cameOn": "2026-11-20", "topic": "hotline",
             "subject": "2025 年热线收到的占道施工噪声工单处理记录",
             "applicant": {"name": "林晓华", "paperNumber": "11010519491231002X", "phone": "13800006620"}}
            """;

    private final Site site;
    private final String token;

    ApiClient(Site site, String token) {
        this.site = site;
        this.token = token;
    }

    Site.Answer get(String path) {
        return site.visitor().send(request(path).build());
    }

    /** Under a key of its own each time. */
    Site.Answer post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Site.Answer post(String path, String key, String body) {
        return post(path, key, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Site.Answer post(String path, String key, String type, byte[] body) {
        return site.visitor()
                .send(request(path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address(path))).header("Authorization", "Bearer " + token);
    }
}
