package org.jarida.search;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jarida.base.Hashes;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.media.MediaLibrary;
import org.jarida.media.MediaLibrary.Written;
import org.jarida.media.MediaSearch;
import org.jarida.media.MediaText;
import org.jarida.media.Medium;

/** What the media library says of its media in all editions, with their names and credits; a medium's as one unit. */
final class Captions implements Source {
    private static final Pattern BETWEEN_WORDS_OF_A_NAME = Pattern.compile("[._-]+");

    private final MediaLibrary library;
    private final Editions editions;

    Captions(MediaLibrary library, Editions editions) {
        this.library = library;
        this.editions = editions;
    }

    /** A medium's key, eight letters, as a number: what an index keeps of whatever it has found. */
    static long number(String medium) {
        return ByteBuffer.wrap(medium.getBytes(US_ASCII)).getLong();
    }

    /** The key that a number stands for. */
    static String medium(long number) {
        return new String(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), US_ASCII);
    }

    /** What media are filtered by when somebody looks for these. */
    static Set<String> marks(MediaSearch search) {
        var marks = new HashSet<>(Set.of(Marks.MEDIUM));
        if (search.kind() != null) {
            marks.add(Marks.medium(search.kind()));
        }
        if (search.missing()) {
            marks.add(Marks.MISSING);
        }
        if (search.broughtBy() != null) {
            marks.add(Marks.broughtBy(search.broughtBy()));
        }
        return marks;
    }

    @Override
    public List<String> keysAfter(String key, int limit) {
        return library.keysAfter(key, limit);
    }

    @Override
    public Map<String, Long> fingerprints(List<String> keys) {
        return library.written(keys).stream()
                .collect(Collectors.toMap(one -> one.medium().key(), Captions::fingerprint));
    }

    private static long fingerprint(Written written) {
        var medium = written.medium();
        var said = new StringBuilder(medium.name()).append('\n').append(medium.credit());
        said.append('\n').append(new TreeSet<>(marks(written)));
        written.texts()
                .forEach((edition, text) -> said.append('\n')
                        .append(edition)
                        .append('\n')
                        .append(text.caption())
                        .append('\n')
                        .append(text.alternative()));
        return Long.parseUnsignedLong(Hashes.sha256(said.toString()).substring(0, 16), 16);
    }

    private static Set<String> marks(Written written) {
        var medium = written.medium();
        return marks(new MediaSearch(
                "", medium.kind(), medium instanceof Medium.Missing, written.broughtBy(), Instant.EPOCH));
    }

    @Override
    public List<Unit> units(List<String> keys) {
        var there = library.written(keys).stream()
                .collect(Collectors.toMap(one -> one.medium().key(), Function.identity()));
        return keys.stream()
                .map(key -> there.containsKey(key) ? unit(there.get(key)) : new Unit(key, 0, List.of()))
                .toList();
    }

    private Unit unit(Written written) {
        var entries = written.texts().entrySet().stream()
                .flatMap(
                        text -> Drafts.language(editions, text.getKey())
                                .map(spoken -> entry(written, spoken, text.getValue()))
                                .stream())
                .toList();
        return new Unit(
                written.medium().key(),
                fingerprint(written),
                entries.isEmpty() ? List.of(entry(written, anyLanguage(), MediaText.NONE)) : entries);
    }

    /** Of which nobody has said anything yet: whoever looks for it looks in all languages. */
    private Language anyLanguage() {
        return editions.all().stream().findFirst().map(Edition::language).orElse(Language.ENGLISH);
    }

    private static Entry entry(Written written, Language language, MediaText text) {
        var medium = written.medium();
        var name = BETWEEN_WORDS_OF_A_NAME.matcher(medium.name()).replaceAll(" ");
        return new Entry(
                number(medium.key()),
                0,
                language,
                marks(written),
                written.broughtAt(),
                text.caption(),
                String.join("\n", text.alternative(), medium.credit(), name));
    }
}
