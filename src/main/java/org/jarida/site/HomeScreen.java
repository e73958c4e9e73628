package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jarida.edition.Colours;
import org.jarida.edition.Edition;
import org.jarida.edition.Settings;
import org.jarida.media.Drawing;

/**
 * An edition as an app of its own: what its manifest says (W3C Web Application Manifest) and its icon, the first letter of
 * its name above its code, in the newspaper's colours. A logo is not used there: it is rarely a square with room around it,
 * and one logo would not tell nine editions apart.
 */
final class HomeScreen {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SHORT = 12;

    /** All that is drawn lies within the circle of 0.8 that every mask leaves, so that one picture serves for both. */
    private static final int SIDE = 512;

    private static final double LETTER = 200;
    private static final double LETTER_MIDDLE = 196;
    private static final double CODE = 0.1;
    private static final double CODE_LINE = 414;
    private static final Drawing.Outline BAR = new Drawing.Outline("M0 0h80v10h-80z");
    private static final double BAR_TOP = 326;

    private final Settings settings;

    HomeScreen(Settings settings) {
        this.settings = settings;
    }

    byte[] manifest(Edition edition) {
        var paper = settings.newspaper().colours().worn("paper");
        var front = new Address.Front(edition.code()).path();
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", front);
            json.writeStringField("name", edition.name());
            json.writeStringField("short_name", brief(edition.name()));
            json.writeStringField("lang", edition.language().tag());
            json.writeStringField("dir", edition.language().direction().attribute());
            json.writeStringField("start_url", front);
            json.writeStringField("scope", front);
            json.writeStringField("display", "standalone");
            json.writeArrayFieldStart("display_override");
            json.writeString("minimal-ui");
            json.writeEndArray();
            json.writeStringField("background_color", paper);
            json.writeStringField("theme_color", paper);
            json.writeArrayFieldStart("icons");
            for (var file : Address.IconFile.values()) {
                icon(json, edition, file, "any");
            }
            icon(json, edition, Address.IconFile.LARGE, "maskable");
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void icon(JsonGenerator json, Edition edition, Address.IconFile file, String purpose)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("src", new Address.Icon(edition.code(), file).path());
        json.writeStringField("type", file.type);
        json.writeStringField("sizes", file.pixels == 0 ? "any" : file.pixels + "x" + file.pixels);
        json.writeStringField("purpose", purpose);
        json.writeEndObject();
    }

    /** What stands below an icon: as many whole words of the name as find room there. */
    private static String brief(String name) {
        var end = name.length() <= SHORT ? name.length() : name.lastIndexOf(' ', SHORT);
        var words = end > 0 ? name.substring(0, end) : name.split(" ", 2)[0];
        return words.isBlank() ? name : words;
    }

    byte[] icon(Edition edition, Address.IconFile file) {
        var drawing = drawing(edition, settings.newspaper().colours());
        return file == Address.IconFile.DRAWN ? drawing.svg().getBytes(UTF_8) : drawing.png(file.pixels);
    }

    private static Drawing drawing(Edition edition, Colours colours) {
        var shapes = new ArrayList<Drawing.Shape>();
        initial(edition).ifPresent(letter -> shapes.add(letter(letter, colours.worn("paper"))));
        shapes.add(new Drawing.Shape(BAR, colours.worn("mark"), 1, (SIDE - 80) / 2.0, BAR_TOP));
        shapes.addAll(code(edition.code(), colours.worn("paper")));
        return new Drawing(SIDE, colours.worn("accent"), shapes);
    }

    private static Optional<Drawing.Outline> initial(Edition edition) {
        return edition.name()
                .toUpperCase(Locale.forLanguageTag(edition.language().tag()))
                .codePoints()
                .mapToObj(Letters::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** As high and as wide as others, whatever its shape, and in the middle. */
    private static Drawing.Shape letter(Drawing.Outline letter, String colour) {
        var bounds = letter.bounds();
        var scale = LETTER / Math.max(bounds.getHeight(), bounds.getWidth());
        return new Drawing.Shape(
                letter,
                colour,
                scale,
                SIDE / 2.0 - scale * bounds.getCenterX(),
                LETTER_MIDDLE - scale * bounds.getCenterY());
    }

    /** The letters of its code, on one line and with a little air between them. */
    private static List<Drawing.Shape> code(String code, String colour) {
        var outlines = code.codePoints()
                .mapToObj(Letters::of)
                .flatMap(Optional::stream)
                .toList();
        var air = 6;
        var width = (outlines.size() - 1) * air
                + outlines.stream()
                        .mapToDouble(letter -> CODE * letter.bounds().getWidth())
                        .sum();
        var shapes = new ArrayList<Drawing.Shape>();
        var x = (SIDE - width) / 2;
        for (var letter : outlines) {
            shapes.add(new Drawing.Shape(
                    letter, colour, CODE, x - CODE * letter.bounds().getX(), CODE_LINE));
            x += CODE * letter.bounds().getWidth() + air;
        }
        return shapes;
    }
}
