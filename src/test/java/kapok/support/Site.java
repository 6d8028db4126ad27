package kapok.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * The running application as an HTTP client sees it, with a cookie jar; redirects are not followed. The injected one is
 * nobody; {@link #signedInAs} gives another that is somebody.
 */
@TestComponent
public class Site {
    private final Environment environment;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Site(Environment environment) {
        this.environment = environment;
    }

    /** An answer. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        public Document page() {
            return Jsoup.parse(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }

        /** Where a redirect leads, as path and query. */
        public String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }
    }

    public String address(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }

    /** Another visitor, with a cookie jar of its own. */
    public Site visitor() {
        return new Site(environment);
    }

    public Site signedInAs(String login) {
        return signedInAs(login, TestCity.PASSWORD);
    }

    public Site signedInAs(String login, String password) {
        var somebody = visitor();
        var answer = somebody.submit("/login", "/login", Map.of("login", login, "password", password));
        if (answer.status() != 302) {
            throw new AssertionError("No sign-in for " + login + ": " + answer.status());
        }
        return somebody;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).GET().build());
    }

    public byte[] download(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address(path))).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens a page, fills its form that leads to {@code action}, and sends it. What is not given stays as it stands. */
    public Answer submit(String formPath, String action, Map<String, String> fields) {
        var form = form(formPath, action);
        var sent = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> sent.put(field.key(), field.value()));
        sent.putAll(fields);
        return post(action, sent);
    }

    /** As above for a form with files. */
    public Answer upload(
            String formPath,
            String action,
            Map<String, String> fields,
            String fileField,
            String fileName,
            byte[] content) {
        var sent = new LinkedHashMap<String, String>();
        form(formPath, action).formData().forEach(field -> sent.put(field.key(), field.value()));
        sent.remove(fileField);
        sent.putAll(fields);
        var boundary = "kapok-boundary-7c1f";
        var parts = new ArrayList<byte[]>();
        sent.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address(action)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                .build());
    }

    private FormElement form(String formPath, String action) {
        var opened = get(formPath);
        return opened.page().select("form").stream()
                .map(FormElement.class::cast)
                .filter(one -> one.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No form to " + action + " on " + formPath + " (" + opened.status() + ")"));
    }

    public Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer postJson(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
