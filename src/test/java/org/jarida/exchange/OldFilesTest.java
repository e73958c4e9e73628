package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jarida.Scratch;
import org.jarida.Store;
import org.jarida.base.Neighbours;
import org.jarida.base.Outward;
import org.jarida.media.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The old site stands on this machine and gives its files, or does not. */
class OldFilesTest {
    private static final int LONGEST = 100_000;
    private static final List<String> NAMES = List.of(
            "field.jpg", "moved.jpg", "gone.jpg", "page.jpg", "huge.jpg", "inside.jpg", "short.jpg", "twin.jpg");

    private final InetAddress here = InetAddress.getLoopbackAddress();
    private final Outward outward = Neighbours.outward(here, LONGEST);
    private final Map<String, Integer> asked = new HashMap<>();
    private final House house = new House(Store.SQLITE);
    private HttpServer server = open();
    private boolean back;

    private HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(here, 0), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        house.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        asked.merge(name, 1, Integer::sum);
        switch (name) {
            case "field.jpg", "twin.jpg" -> send(exchange, 200, picture(Color.GREEN));
            case "moved.jpg" -> moved(exchange, "/elsewhere/there.jpg");
            case "there.jpg" -> send(exchange, 200, picture(Color.BLUE));
            case "gone.jpg" -> send(exchange, back ? 200 : 404, back ? picture(Color.RED) : new byte[0]);
            case "page.jpg" ->
                send(exchange, 200, "<!DOCTYPE html><title>Log in</title>".getBytes(StandardCharsets.UTF_8));
            case "huge.jpg" -> send(exchange, 200, new byte[LONGEST + 1]);
            case "inside.jpg" -> moved(exchange, "http://[::1]:9999/private.jpg");
            case "short.jpg" -> {
                exchange.sendResponseHeaders(200, 5000);
                exchange.getResponseBody().write(picture(Color.RED), 0, 300);
                exchange.close();
            }
            default -> send(exchange, 404, new byte[0]);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void moved(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        send(exchange, 301, new byte[0]);
    }

    private static byte[] picture(Color color) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(color);
        image.setRGB(0, 0, color.getRGB());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private Path export() throws IOException {
        var site = "http://127.0.0.1:" + server.getAddress().getPort();
        var items = new StringBuilder();
        for (var i = 0; i < NAMES.size(); i++) {
            items.append("""
                    <item><title>Picture</title><link>%1$s/?attachment_id=%2$d</link><wp:post_id>%2$d</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>%1$s/wp-content/uploads/2024/05/%3$s</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value>2024/05/%3$s</wp:meta_value></wp:postmeta></item>
                    """.formatted(site, i + 1, NAMES.get(i)));
        }
        return House.file(items.toString());
    }

    private Medium medium(String name) {
        var key = house.redirects
                .find("/?attachment_id=" + (NAMES.indexOf(name) + 1))
                .orElseThrow()
                .target();
        return house.media.find(key, "fa").orElseThrow();
    }

    private static List<String> warnings(ImportReport report) {
        return report.warnings().stream().map(ImportReport.Warning::what).toList();
    }

    @Test
    void filesAreFetchedFromTheOldSiteAndWhatDoesNotComeIsSaid() throws IOException {
        var report = house.moveIn(export(), outward);
        RealExportTest.addsUp(report);
        assertThat(report.imported()).containsEntry("media", 8);
        assertThat(warnings(report))
                .containsExactly(
                        "the file cannot be fetched, its words are kept: gone.jpg: the answer was 404",
                        "the file is refused, its words are kept: page.jpg: it is a web page",
                        "the file cannot be fetched, its words are kept: huge.jpg: longer than 100000 bytes",
                        "the file cannot be fetched, its words are kept: inside.jpg: not a public address: [::1]",
                        "the file cannot be fetched, its words are kept: short.jpg: the answer breaks off");
        for (var name : NAMES) {
            assertThat(medium(name))
                    .as(name)
                    .isInstanceOf(
                            List.of("field.jpg", "moved.jpg", "twin.jpg").contains(name)
                                    ? Medium.Picture.class
                                    : Medium.Missing.class);
        }
    }

    @Test
    void aSecondRunFetchesOnlyWhatDidNotCome() throws IOException {
        house.moveIn(export(), outward);
        var again = house.moveIn(export(), outward);
        RealExportTest.addsUp(again);
        assertThat(again.unchanged()).containsEntry("media", 8);
        assertThat(again.updated()).containsEntry("media", 0);
        assertThat(asked)
                .containsEntry("field.jpg", 1)
                .containsEntry("there.jpg", 1)
                .containsEntry("gone.jpg", 2);

        back = true;
        var third = house.moveIn(export(), outward);
        RealExportTest.addsUp(third);
        assertThat(third.updated()).containsEntry("media", 1);
        assertThat(third.unchanged()).containsEntry("media", 7);
        assertThat(medium("gone.jpg")).isInstanceOf(Medium.Picture.class);
    }

    @Test
    void aRunThatWasCutOffIsTakenUpWhereItStopped() throws IOException {
        assertThatThrownBy(() -> house.moveIn(export(), outward, (phase, items, total) -> {
                    if (phase == ImportProgress.Phase.FILES && items == 2) {
                        throw new IllegalStateException("the light went out");
                    }
                }))
                .hasMessage("the light went out");
        assertThat(asked).containsOnlyKeys("field.jpg", "moved.jpg", "there.jpg");
        var again = house.moveIn(export(), outward);
        RealExportTest.addsUp(again);
        assertThat(again.updated()).containsEntry("media", 1);
        assertThat(asked)
                .containsEntry("field.jpg", 1)
                .containsEntry("there.jpg", 1)
                .containsEntry("twin.jpg", 1);
    }

    @Test
    void aSiteThatIsSilentIsNotAskedForEachOfItsFiles() throws IOException {
        var export = export();
        server.stop(0);
        var report = house.moveIn(export, outward);
        RealExportTest.addsUp(report);
        assertThat(warnings(report)).hasSize(8);
        assertThat(warnings(report).getLast())
                .endsWith("twin.jpg: 127.0.0.1 does not answer and is asked no more this time");
        assertThat(asked).isEmpty();
    }

    @Test
    void filesOfAFolderAreTakenFirstAndNeedNoFetching() throws IOException {
        var site = Scratch.folder("site");
        var uploads = Files.createDirectories(site.resolve("wp-content/uploads/2024/05"));
        Files.write(uploads.resolve("field.jpg"), picture(Color.GREEN));
        Files.writeString(uploads.resolve("page.jpg"), "<!DOCTYPE html><title>Log in</title>");
        Files.write(uploads.resolve("moved.jpg"), new byte[0]);
        Files.createSymbolicLink(uploads.resolve("huge.jpg"), Path.of("/etc/hostname"));
        var report = house.moveIn(export(), false, site);
        RealExportTest.addsUp(report);
        assertThat(warnings(report))
                .contains(
                        "the file is refused, its words are kept: page.jpg: it is a web page",
                        "the file is refused, its words are kept: moved.jpg: it is empty",
                        "the file is missing, its words are kept: huge.jpg")
                .hasSize(7);
        assertThat(medium("field.jpg")).isInstanceOf(Medium.Picture.class);
        assertThat(asked).isEmpty();
        assertThat(house.moveIn(export(), false, site).unchanged()).containsEntry("media", 8);
    }

    @Test
    void aFolderThatHoldsNoneOfTheFilesIsSaidToBeTheWrongOne() throws IOException {
        var report = house.moveIn(export(), false, Scratch.folder("photos"));
        assertThat(warnings(report))
                .contains("none of the files is in the folder of --media: it should be wp-content/uploads");
    }

    @Test
    void aNameIsFoundHoweverItsLettersWereCopied() throws IOException {
        var uploads = Scratch.folder("uploads");
        Files.write(uploads.resolve(Normalizer.normalize("آب.jpg", Normalizer.Form.NFD)), picture(Color.BLUE));
        var report = house.moveIn(House.file("""
                        <item><title>Water</title><link>https://news.example/?attachment_id=1</link><wp:post_id>1</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://news.example/wp-content/uploads/%d8%a2%d8%a8.jpg</wp:attachment_url></item>
                        """), false, uploads);
        assertThat(report.warnings()).isEmpty();
        assertThat(Objects.requireNonNull(report.imported().get("media"))).isEqualTo(1);
        assertThat(house.media.missing(10)).isEmpty();
    }
}
