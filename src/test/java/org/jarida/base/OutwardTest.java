package org.jarida.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.jarida.Scratch;
import org.junit.jupiter.api.Test;

class OutwardTest {
    @Test
    void onlyPublicAddressesArePublic() throws IOException {
        for (var address : new String[] {
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1"
        }) {
            assertThat(Outward.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
        for (var address : new String[] {"1.1.1.1", "93.184.215.14", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"}) {
            assertThat(Outward.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void neighboursAreRefusedHoweverTheyAreNamed() {
        var outward = new Outward(1000, Duration.ofSeconds(5));
        for (var address : new String[] {
            "http://localhost:9999/",
            "http://127.0.0.1:9999/",
            "http://[::1]:9999/",
            "http://2130706433:9999/",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "ftp://example.org/x",
            "http://user:word@example.org/",
            "http://127.0.0.1:22/",
            "javascript:alert(1)",
            ""
        }) {
            assertThatThrownBy(
                            () -> outward.fetch(address, Scratch.folder("out").resolve("file")))
                    .as(address)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aMessageIsHandedOverAndOnlyTheStatusOfTheAnswerIsRead() throws IOException {
        var here = InetAddress.getByName("127.0.0.1");
        var server = HttpServer.create(new InetSocketAddress(here, 0), 0);
        var came = new ArrayList<String>();
        server.createContext("/", exchange -> {
            came.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("ttl") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/moved") ? 307 : 201, 0);
            exchange.getResponseBody().write(new byte[50]);
            exchange.close();
        });
        server.start();
        try {
            var outward = new Outward(0, Duration.ofSeconds(20), address -> address.equals(here));
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            var message = "hello".getBytes(StandardCharsets.UTF_8);
            assertThat(outward.post(URI.create(base + "/a?b"), Map.of("TTL", "60"), message))
                    .isEqualTo(201);
            assertThat(outward.post(URI.create(base + "/moved"), Map.of("TTL", "60"), message))
                    .isEqualTo(307);
            assertThat(came).containsExactly("POST /a?b 60 hello", "POST /moved 60 hello");
            assertThatThrownBy(() -> outward.post(URI.create("http://[::1]:9999/"), Map.of(), message))
                    .isInstanceOf(Outward.NotPublic.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aFileIsFetchedWithinItsBoundsAndRedirectsAreCheckedAgain() throws IOException {
        var here = InetAddress.getByName("127.0.0.1");
        var server = HttpServer.create(new InetSocketAddress(here, 0), 0);
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[500]);
            exchange.close();
        });
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[5000]);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/whole");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.createContext("/inside", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://[::1]:9999/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            var outward = new Outward(1000, Duration.ofSeconds(20), address -> address.equals(here));
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            var file = Scratch.folder("out").resolve("file");
            outward.fetch(base + "/whole", file);
            assertThat(file).hasContent("hello");
            outward.fetch(base + "/moved", file);
            assertThat(file).hasContent("hello");
            outward.fetch(base + "/chunks", file);
            assertThat(Files.size(file)).isEqualTo(500);
            assertThatThrownBy(() -> outward.fetch(base + "/long", file)).hasMessageContaining("longer than");
            assertThatThrownBy(() -> outward.fetch(base + "/inside", file))
                    .hasMessageContaining("not a public address");
            assertThatThrownBy(() -> outward.fetch(base + "/none", file)).hasMessageContaining("404");
        } finally {
            server.stop(0);
        }
    }
}
