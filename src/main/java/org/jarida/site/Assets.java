package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.base.Hashes;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Our own styles, script, mark and fonts, read once, when first asked for, and named by their content ({@code /assets/site.3f9a21c4.css}), so
 * that browsers keep them for ever and a changed one is a new one. The style sheet names its fonts as they lie in the
 * sources ({@code url(fonts/serif-latin.woff2)}); here it learns their addresses, whose folder is named by the content of
 * all of them ({@code /assets/4e01f2a9/serif-latin.woff2}): twenty hashes would be as long as the rules for a table. Fonts
 * that no style sheet names are not served.
 */
public final class Assets {
    private static final String FOLDER = "/web/";
    static final String PREFIX = "/assets/";
    private static final String FONTS = "fonts/";
    private static final String OFFERS = "offers.css";
    private static final List<String> ROOTS = List.of(
            "site.css",
            "front.css",
            "plates.css",
            "films.css",
            "comments.css",
            "forms.css",
            "search.css",
            OFFERS,
            "lite.css",
            "site.js",
            "lite.js",
            "mark.svg");
    /** Made by a bundler ({@code ./jarida bundle}), which has tightened it already. */
    private static final Set<String> BUNDLES = Set.of("site.js", "more.js", "sw.js", "lite.js", "newsroom/editor.js");

    /**
     * What only the script says that comes when it is asked for: it brings these words itself, and no page bears them. With
     * them comes where the styles are which that script asks for.
     */
    private static final List<String> WORDS = List.of(
            "quote.offer",
            "quote.too-long",
            "quote.save",
            "listen.pause",
            "listen.go-on",
            "listen.stop",
            "search.suggestions",
            "share.device",
            "masthead.close");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Pattern FONT = Pattern.compile("url\\((fonts/[a-z-]+\\.woff2)\\)");

    private final List<String> names;
    private final Map<String, Asset> byName = new ConcurrentHashMap<>();
    private final Map<String, Asset> byAddress = new ConcurrentHashMap<>();
    private volatile boolean allRead;

    /** A file as it is served. */
    public record Asset(String address, String type, byte[] bytes) {}

    /** @param more files beside those of the readers' pages, by their names below {@code src/main/web} */
    public Assets(List<String> more) {
        names = Stream.of(ROOTS.stream(), Language.NINE.stream().map(Assets::more), more.stream())
                .flatMap(some -> some)
                .toList();
    }

    /** Where a file of ours is found; it must be one we have. */
    public String address(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            asset = name.startsWith(FONTS) ? font(name) : readOnce(name);
        }
        return asset.address();
    }

    /**
     * The script that keeps pages on a reader's device. It says which of our files it belongs to, so that browsers take it
     * for a new one when any of them is.
     */
    byte[] keeper() {
        readAll();
        var release = Hashes.sha256(byAddress.keySet().stream().sorted().collect(Collectors.joining(" ")));
        return ("\"" + release.substring(0, 8) + "\";\n" + script("sw.js")).getBytes(UTF_8);
    }

    /** Where the script is found that comes when it is asked for, with the words of a language. */
    String addressOfMore(Language language) {
        return address(more(Words.in(language).language()));
    }

    private static String more(Language language) {
        return "more." + language.code() + ".js";
    }

    /** The file at an address, or null. A stranger to us costs the reading of all that is left, once. */
    public @Nullable Asset at(String address) {
        var asset = byAddress.get(address);
        if (asset == null && !allRead && address.startsWith(PREFIX)) {
            readAll();
            asset = byAddress.get(address);
        }
        return asset;
    }

    public Collection<Asset> all() {
        readAll();
        return byAddress.values();
    }

    private void readAll() {
        names.forEach(this::readOnce);
        allRead = true;
    }

    private Asset font(String name) {
        readAll();
        return Objects.requireNonNull(byName.get(name), () -> "no style sheet names " + name);
    }

    private synchronized Asset readOnce(String name) {
        var known = byName.get(name);
        if (known != null) {
            return known;
        } else if (!names.contains(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        var asset = read(name);
        keep(name, asset);
        return asset;
    }

    private void keep(String name, Asset asset) {
        byName.put(name, asset);
        byAddress.put(asset.address(), asset);
    }

    private Asset read(String name) {
        var bytes = name.endsWith(".js") ? script(name).getBytes(UTF_8) : resource(name);
        if (name.endsWith(".css")) {
            bytes = withFonts(Tightened.css(new String(bytes, UTF_8))).getBytes(UTF_8);
        }
        return new Asset(address(name, bytes), type(name), bytes);
    }

    private String script(String name) {
        for (var language : Language.NINE) {
            if (name.equals(more(language))) {
                return "const words = " + words(language) + ";\n" + script("more.js");
            }
        }
        var script = BUNDLES.contains(name)
                ? text(name.contains("/") ? name : "made/" + name)
                : Tightened.script(text(name));
        return Workbench.OPEN && name.equals("site.js") ? script + text("dev.js") : script;
    }

    private static String text(String name) {
        return new String(resource(name), UTF_8);
    }

    private String words(Language language) {
        var said = new LinkedHashMap<String, String>();
        said.put(OFFERS, address(OFFERS));
        WORDS.forEach(key -> said.put(key, Words.in(language).say(key)));
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String withFonts(String styles) {
        var files = FONT.matcher(styles).results().map(font -> font.group(1)).toList();
        var digest = Hashes.digest();
        files.forEach(file -> digest.update(resource(file)));
        var folder = HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        for (var file : files) {
            var address = PREFIX + folder + file.substring(file.indexOf('/'));
            keep(file, new Asset(address, type(file), resource(file)));
        }
        return FONT.matcher(styles)
                .replaceAll(font -> "url(" + folder + font.group(1).substring("fonts".length()) + ")");
    }

    private static byte[] resource(String name) {
        try (var stream = Assets.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(stream, () -> "missing " + FOLDER + name)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String name, byte[] bytes) {
        var dot = name.lastIndexOf('.');
        return PREFIX + name.substring(name.lastIndexOf('/') + 1, dot) + "."
                + Hashes.sha256(bytes).substring(0, 8) + name.substring(dot);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            case ".woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
