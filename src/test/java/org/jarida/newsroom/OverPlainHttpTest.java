package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Role;
import org.junit.jupiter.api.Test;

/** Without https the newsroom is this machine's alone. */
class OverPlainHttpTest {
    @Test
    void whoComesByAnotherNameThanThisMachinesIsNotLetIn() throws IOException {
        try (var open = new OpenNewsroom(new Newsroom(Store.SQLITE))) {
            var token = open.signIn(Role.OWNER);
            assertThat(asked(open, "127.0.0.1", "/newsroom", token)).startsWith("HTTP/1.1 200");
            assertThat(asked(open, "localhost", "/newsroom", token)).startsWith("HTTP/1.1 200");
            assertThat(asked(open, "news.example", "/newsroom", token))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("owner");
            assertThat(asked(open, "news.example", "/newsroom/session", token)).startsWith("HTTP/1.1 403");
            assertThat(asked(open, "news.example", "/en", token)).startsWith("HTTP/1.1 200");
        }
    }

    /** As a browser would that was led here by a name of its own. */
    private static String asked(OpenNewsroom open, String host, String path, String token) throws IOException {
        var port = URI.create(open.origin).getPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            var lines = "GET %s HTTP/1.1\r\nHost: %s:%d\r\nCookie: session=%s\r\nConnection: close\r\n\r\n"
                    .formatted(path, host, port, token);
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
