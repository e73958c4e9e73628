package org.jarida.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * MP4 (ISO 14496-12): boxes within boxes. What is not needed to play becomes free space of the same length, filled with
 * zeros, so that no offset changes; a track that is neither picture, sound nor words (positions, as cameras and phones
 * record them) goes with all its samples; times of making and the names of handlers are zero.
 */
final class Mp4Cleaning {
    private static final Set<String> FILE = Set.of("ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "ssix");
    private static final Set<String> MOVIE = Set.of("mvhd", "trak", "mvex", "iods", "pssh");
    private static final Set<String> TRACK = Set.of("tkhd", "edts", "mdia", "tref");
    private static final Set<String> MEDIA = Set.of("mdhd", "hdlr", "minf", "elng");
    private static final Set<String> FRAGMENT = Set.of("mfhd", "traf", "pssh");
    private static final Set<String> SHOWN = Set.of("vide", "soun", "text", "sbtl", "subt", "clcp");
    private static final int MOST_BOXES = 200_000;
    private static final int MOST_SAMPLES = 50_000_000;
    private static final int LARGEST_TABLE = 64 << 20;

    private final OpenFile file;
    private int boxes;
    private boolean fragmented;
    private Cleaning.Size size = Cleaning.Size.NONE;

    private Mp4Cleaning(OpenFile file) {
        this.file = file;
    }

    static Cleaning.Size clean(Path path) throws IOException {
        try (var file = new OpenFile(path)) {
            var cleaning = new Mp4Cleaning(file);
            cleaning.file();
            return cleaning.size;
        } catch (IndexOutOfBoundsException broken) {
            throw new BrokenMedia("a table that counts more than it holds");
        }
    }

    /** A box: where it begins, where its content does, where it ends. */
    private record Box(String name, long start, long content, long end) {
        long length() {
            return end - content;
        }
    }

    private List<Box> boxes(long from, long to) throws IOException {
        var found = new ArrayList<Box>();
        for (var at = from; at + 8 <= to; ) {
            if (++boxes > MOST_BOXES) {
                throw new BrokenMedia("more boxes than a film has");
            }
            var head = file.read(at, 8);
            long length = head.getInt() & 0xFFFFFFFFL;
            var name = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
            var content = at + 8;
            if (length == 1) {
                length = file.read(content, 8).getLong();
                content += 8;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < content - at || length > to - at) {
                throw new BrokenMedia("a box that ends outside of what holds it: " + name);
            }
            found.add(new Box(name, at, content, at + length));
            at += length;
        }
        return found;
    }

    private void file() throws IOException {
        var top = boxes(0, file.size());
        if (top.stream().noneMatch(box -> box.name().equals("moov"))) {
            throw new BrokenMedia("no film in it");
        }
        fragmented = top.stream().anyMatch(box -> box.name().equals("moof"));
        for (var box : top) {
            switch (box.name()) {
                case "moov" -> movie(box);
                case "moof" -> keepOnly(FRAGMENT, box);
                default -> keep(FILE, box);
            }
        }
        // What is left behind the last box is no box, and nobody plays it.
        file.truncate(top.getLast().end());
    }

    private void movie(Box movie) throws IOException {
        for (var box : boxes(movie.content(), movie.end())) {
            switch (box.name()) {
                case "trak" -> track(box);
                case "mvhd" -> forgetTimes(box);
                default -> keep(MOVIE, box);
            }
        }
    }

    private void track(Box track) throws IOException {
        var parts = boxes(track.content(), track.end());
        var media = parts.stream().filter(box -> box.name().equals("mdia")).findFirst();
        if (media.isEmpty() || !SHOWN.contains(handler(media.get()))) {
            if (fragmented) {
                throw new BrokenMedia("a hidden track in pieces all over the file");
            }
            if (media.isPresent()) {
                zeroSamples(media.get());
            }
            free(track);
            return;
        }
        for (var box : parts) {
            switch (box.name()) {
                case "tkhd" -> {
                    forgetTimes(box);
                    measure(box);
                }
                case "mdia" -> media(box);
                default -> keep(TRACK, box);
            }
        }
    }

    private String handler(Box media) throws IOException {
        for (var box : boxes(media.content(), media.end())) {
            if (box.name().equals("hdlr") && box.length() >= 12) {
                return file.text(box.content() + 8, 4);
            }
        }
        return "";
    }

    private void media(Box media) throws IOException {
        for (var box : boxes(media.content(), media.end())) {
            switch (box.name()) {
                case "mdhd" -> forgetTimes(box);
                case "hdlr" -> file.zero(Math.min(box.content() + 24, box.end()), Math.max(0, box.length() - 24));
                default -> keep(MEDIA, box);
            }
        }
        forgetCoders(media);
    }

    /** What is seen is described with the name of the program that coded it: 32 bytes, 42 into each description. */
    private void forgetCoders(Box media) throws IOException {
        if (!handler(media).equals("vide")) {
            return;
        }
        for (var box : table(media, "minf", "stbl")) {
            if (box.name().equals("stsd") && box.length() >= 8) {
                for (var description : boxes(box.content() + 8, box.end())) {
                    if (description.length() >= 74) {
                        file.zero(description.content() + 42, 32);
                    }
                }
            }
        }
    }

    /** Version and flags, then when it was made and last changed: four bytes each, or eight in version 1. */
    private void forgetTimes(Box header) throws IOException {
        var eight = file.read(header.content(), 1).get() == 1;
        file.zero(header.content() + 4, eight ? 16 : 8);
    }

    /** The last eight bytes of a track's head: width and height, in 65536ths of a pixel. */
    private void measure(Box header) throws IOException {
        if (header.length() >= 84) {
            var last = file.read(header.end() - 8, 8);
            var width = last.getInt() >>> 16;
            var height = last.getInt() >>> 16;
            if (width > size.width()) {
                size = new Cleaning.Size(width, height);
            }
        }
    }

    /** Sizes, and chunks of so many samples at such places: ISO 14496-12, 8.7. */
    private void zeroSamples(Box media) throws IOException {
        var tables = table(media, "minf", "stbl");
        var sizes = content(tables, "stsz");
        var runs = content(tables, "stsc");
        var places = tables.stream().filter(box -> box.name().equals("co64")).findFirst();
        var chunks = places.isPresent() ? content(tables, "co64") : content(tables, "stco");
        var same = sizes.getInt(4);
        var samples = sizes.getInt(8);
        if (samples < 0 || samples > MOST_SAMPLES) {
            throw new BrokenMedia("more samples than a film has");
        }
        var sample = 0;
        var count = chunks.getInt(4);
        var wide = places.isPresent() ? 8 : 4;
        for (int chunk = 0, run = 0; chunk < count; chunk++) {
            while (run + 1 < runs.getInt(4) && runs.getInt(8 + 12 * (run + 1)) <= chunk + 1) {
                run++;
            }
            var inChunk = runs.getInt(8 + 12 * run + 4);
            var length = 0L;
            for (var i = 0; i < inChunk && sample < samples; i++, sample++) {
                length += (same != 0 ? same : sizes.getInt(12 + 4 * sample)) & 0xFFFFFFFFL;
            }
            var at = 8 + wide * chunk;
            file.zero(wide == 8 ? chunks.getLong(at) : chunks.getInt(at) & 0xFFFFFFFFL, length);
        }
    }

    private List<Box> table(Box from, String... names) throws IOException {
        var boxes = boxes(from.content(), from.end());
        for (var name : names) {
            var next = boxes.stream().filter(box -> box.name().equals(name)).findFirst();
            if (next.isEmpty()) {
                return List.of();
            }
            boxes = boxes(next.get().content(), next.get().end());
        }
        return boxes;
    }

    private ByteBuffer content(List<Box> boxes, String name) throws IOException {
        for (var box : boxes) {
            if (box.name().equals(name) && box.length() <= LARGEST_TABLE) {
                return file.read(box.content(), (int) box.length());
            }
        }
        throw new BrokenMedia("a track that does not say where its samples are");
    }

    private void keepOnly(Set<String> names, Box parent) throws IOException {
        for (var box : boxes(parent.content(), parent.end())) {
            keep(names, box);
        }
    }

    private void keep(Set<String> names, Box box) throws IOException {
        if (!names.contains(box.name())) {
            free(box);
        }
    }

    private void free(Box box) throws IOException {
        file.write(box.start() + 4, ByteBuffer.wrap("free".getBytes(StandardCharsets.US_ASCII)));
        file.zero(box.content(), box.length());
    }
}
