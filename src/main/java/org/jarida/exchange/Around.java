package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jarida.base.Keys;
import org.jarida.exchange.Contents.Sort;
import org.jarida.language.Text;
import org.jarida.media.MediaKind;
import org.jspecify.annotations.Nullable;

/** What the text of one item has to know of the rest of the export. */
final class Around implements Surroundings {
    private final Wxr.Item item;
    private final Move move;
    private final Contents contents;
    private final List<String> warnings = new ArrayList<>();
    private final List<OldFile> files = new ArrayList<>();

    Around(Wxr.Item item, Move move) {
        this.item = item;
        this.move = move;
        this.contents = move.contents();
    }

    List<String> warnings() {
        return warnings;
    }

    /** Files that the text names and no attachment does. */
    List<OldFile> files() {
        return files;
    }

    @Override
    public String link(String href) {
        var own = contents.addresses().own(href);
        if (own.isEmpty()) {
            return href;
        }
        var path = own.get();
        var target = contents.addresses()
                .item(path)
                .or(() -> contents.addresses().attachment(href))
                .map(contents::entry);
        var found = target.orElse(null);
        if (found != null && found.sort == Sort.ATTACHMENT && found.user != null && !isFile(path)) {
            found = found.user;
        }
        if (found == null || found.group == null) {
            return path; // Its old address leads on, if to anywhere.
        }
        return found.sort == Sort.POST ? "story:" + found.group.key : path;
    }

    private static boolean isFile(String path) {
        return Contents.sortOf(path) != MediaKind.DOCUMENT || path.contains("/uploads/");
    }

    @Override
    public @Nullable String media(long attachment, String address, Kind kind) {
        var entry = attachment > 0 ? contents.entry(attachment) : null;
        if (entry == null || entry.sort != Sort.ATTACHMENT) {
            entry = address.isEmpty()
                    ? null
                    : contents.addresses()
                            .attachment(address)
                            .map(contents::entry)
                            .orElse(null);
        }
        if (entry != null) {
            return move.mediaKey(entry.id);
        }
        return address.isEmpty() ? null : loose(address, kind);
    }

    private @Nullable String loose(String address, Kind kind) {
        var whole = address.startsWith("/") ? "https://" + contents.addresses().host() + address : address;
        if (!whole.regionMatches(true, 0, "http", 0, 4) || whole.length() > 2000) {
            return null;
        }
        var name = contents.addresses().file(whole);
        if (name.indexOf('/') < 0) {
            return null;
        }
        var key = Keys.ofSeed(move.source() + " file " + name);
        var sort = switch (kind) {
            case PICTURE -> MediaKind.PICTURE;
            case FILM -> MediaKind.FILM;
            case SOUND -> MediaKind.SOUND;
        };
        var file = whole.substring(whole.lastIndexOf('/') + 1);
        files.add(new OldFile(
                key,
                sort,
                Text.shorten(Text.clean(file), 500),
                Text.clean(whole),
                OldFile.uploads(whole),
                "",
                Set.of(),
                "",
                ""));
        warn("a file that no attachment of the export is: " + Text.shorten(whole, 200));
        return key;
    }

    @Override
    public boolean isOwn(String address) {
        var addresses = contents.addresses();
        return addresses.attachment(address).isPresent()
                || addresses
                        .own(address)
                        .filter(path -> Contents.sortOf(path) != MediaKind.DOCUMENT)
                        .isPresent();
    }

    @Override
    public List<Long> attached() {
        return contents.attached(item.id());
    }

    @Override
    public void warn(String what) {
        warnings.add(what);
    }

    /** For texts that stand alone. */
    static final class Silent implements Surroundings {
        @Override
        public String link(String href) {
            return href;
        }

        @Override
        public @Nullable String media(long attachment, String address, Kind kind) {
            return null;
        }

        @Override
        public boolean isOwn(String address) {
            return false;
        }

        @Override
        public List<Long> attached() {
            return List.of();
        }

        @Override
        public void warn(String what) {
            // Nobody asked for a report on a comment.
        }
    }
}
