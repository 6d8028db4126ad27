package kapok.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Addresses that no browser makes by itself (异常网址): our own page or problem, never the container's. */
@KapokTest
class ReadablePathsTests {
    @Autowired
    private Site site;

    /** As it is written, past every client that would refuse or mend it. */
    private String raw(String path) throws IOException {
        var address = URI.create(site.address("/"));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var asked = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publications/%00",
                "/publications/a%00b",
                "/publications/a%2Fb",
                "/publications/a%5Cb",
                "/publications/%zz",
                "/publications/100%",
                "/publications/%E4",
                "/%00",
                "/%2F",
                "/requests/%00/x"
            })
    void given_a_path_that_cannot_be_read_when_asked_then_our_own_calm_page(String path) throws IOException {
        var answer = raw(path);

        assertThat(answer).startsWith("HTTP/1.1 40").contains("回到首页").contains("site-nav");
        assertThat(answer).doesNotContain("Apache Tomcat").doesNotContain("HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/requests/%00", "/api/v1/a%2Fb", "/api/v1/hotline/%zz"})
    void given_such_a_path_of_the_interface_then_a_problem(String path) throws IOException {
        assertThat(raw(path)).contains("application/problem+json").contains("\"status\":4");
    }

    @Test
    void given_such_a_path_of_open311_then_its_suffix_says_the_format() throws IOException {
        for (var odd : new String[] {"%00", "a%00b", "a%2Fb", "a%2fb", "%5C", "%zz", "100%", "%E4"}) {
            assertThat(raw("/open311/v2/requests/" + odd + ".json"))
                    .as(odd)
                    .startsWith("HTTP/1.1 40")
                    .contains("application/json")
                    .contains("[{\"code\":40");
            assertThat(raw("/open311/v2/services/" + odd + ".xml"))
                    .as(odd)
                    .startsWith("HTTP/1.1 40")
                    .contains("text/xml")
                    .contains("<errors><error><code>40");
        }
    }
}
