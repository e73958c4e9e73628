package org.jarida.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jarida.counting.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was rendered, with its compressed forms, which are made once and when first asked for. Its ETag is
 * strong: each form has its own.
 */
final class MadePage implements Answer {
    private static final boolean BROTLI = Brotli4jLoader.isAvailable();
    private static final int BROTLI_QUALITY = 6;

    /** For assets, which are compressed once and kept for ever: a tenth smaller for twenty times the work. */
    private static final int BEST_QUALITY = 11;

    static final long FOR_EVER = Long.MAX_VALUE;

    /** One form of the page: its bytes as they go out. */
    record Form(Buffer bytes, @Nullable CharSequence encoding, CharSequence etag, CharSequence length) {}

    private final int status;
    private final CharSequence type;
    private final Set<String> tags;
    private final long expires;
    private final byte[] plain;
    private final String hash;
    private final Form identity;
    private final @Nullable Reading reading;
    private volatile @Nullable Form gzip;
    private volatile @Nullable Form brotli;

    /** @param expires when it is out of date by the clock alone, in milliseconds since 1970 */
    MadePage(int status, String type, byte[] plain, Set<String> tags, long expires) {
        this.status = status;
        this.type = AsciiString.cached(type);
        this.tags = tags;
        this.expires = expires;
        this.plain = plain;
        this.hash = fingerprint(plain);
        this.identity = form(plain, null, "");
        this.reading = null;
    }

    private MadePage(MadePage page, Reading reading) {
        this.status = page.status;
        this.type = page.type;
        this.tags = page.tags;
        this.expires = page.expires;
        this.plain = page.plain;
        this.hash = page.hash;
        this.identity = page.identity;
        this.reading = reading;
    }

    /** The same page, which is a reading of this article whenever a reader gets it. */
    MadePage counting(Reading what) {
        return new MadePage(this, what);
    }

    /**
     * Sixty-four bits that differ where the bytes do: nobody can gain by a page that only seems unchanged, so nothing
     * stronger is asked for, and the processor has instructions for both halves.
     */
    private static String fingerprint(byte[] bytes) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(bytes);
        other.update(bytes);
        return HexFormat.of().toHexDigits(one.getValue() << 32 | other.getValue());
    }

    int status() {
        return status;
    }

    CharSequence type() {
        return type;
    }

    /** What is read by whoever gets it; null: nothing that is counted. */
    @Nullable
    Reading reading() {
        return reading;
    }

    Set<String> tags() {
        return tags;
    }

    /** Whether its address names its content, so that it never changes: an asset. */
    boolean isForEver() {
        return expires == FOR_EVER;
    }

    boolean expired(long now) {
        return now >= expires;
    }

    byte[] plain() {
        return plain;
    }

    /** What it weighs in memory: two compressed forms come to about half of the plain one. */
    int weight() {
        return plain.length + plain.length / 2 + 500 + 60 * tags.size();
    }

    /** The best form for this Accept-Encoding, if it has been made. */
    @Nullable
    Form ready(@Nullable String accepted) {
        return switch (Encoding.of(accepted)) {
            case BROTLI -> BROTLI ? brotli : gzip;
            case GZIP -> gzip;
            case IDENTITY -> identity;
        };
    }

    /** The best form for this Accept-Encoding, made if need be. */
    Form form(@Nullable String accepted) {
        return switch (Encoding.of(accepted)) {
            case BROTLI -> BROTLI ? brotli() : gzip();
            case GZIP -> gzip();
            case IDENTITY -> identity;
        };
    }

    /** The same page saying something else. */
    MadePage saying(String html) {
        return new MadePage(status, type.toString(), html.getBytes(StandardCharsets.UTF_8), tags, expires);
    }

    /** What it weighs on its way to a reader who takes gzip alone. */
    int zipped() {
        return gzip().bytes().length();
    }

    /** What a page that says this would weigh on that way. */
    static int zipped(String html) {
        return zip(html.getBytes(StandardCharsets.UTF_8), Deflater.DEFAULT_COMPRESSION).length;
    }

    private synchronized Form gzip() {
        var made = gzip;
        if (made == null) {
            made = form(
                    zip(plain, isForEver() ? Deflater.BEST_COMPRESSION : Deflater.DEFAULT_COMPRESSION), "gzip", "-g");
            gzip = made;
        }
        return made;
    }

    private static byte[] zip(byte[] plain, int level) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(level);
            }
        }) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private synchronized Form brotli() {
        var made = brotli;
        if (made == null) {
            try {
                made = form(
                        Encoder.compress(
                                plain,
                                new Encoder.Parameters().setQuality(isForEver() ? BEST_QUALITY : BROTLI_QUALITY)),
                        "br",
                        "-b");
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            brotli = made;
        }
        return made;
    }

    private Form form(byte[] bytes, @Nullable String encoding, String suffix) {
        return new Form(
                BufferInternal.buffer(Unpooled.wrappedBuffer(bytes)), // Not copied: nobody changes it.
                encoding == null ? null : AsciiString.cached(encoding),
                AsciiString.cached("\"" + hash + suffix + "\""),
                AsciiString.cached(Integer.toString(bytes.length)));
    }

    /** Whether an If-None-Match names a form of this page. Weak comparison, as RFC 9110 13.1.2 asks. */
    boolean matches(String ifNoneMatch) {
        return ifNoneMatch.contains(hash) || ifNoneMatch.equals("*");
    }
}
