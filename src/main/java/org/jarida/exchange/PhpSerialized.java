package org.jarida.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values as PHP's {@code serialize} writes them: scalars and arrays only. Objects and references are refused, depth and
 * number of values are bounded, and lengths are those of UTF-8 bytes.
 */
final class PhpSerialized {
    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 20_000;
    private static final int LONGEST = 4_000_000;

    sealed interface Value {}

    record Text(String value) implements Value {}

    record Whole(long value) implements Value {}

    record Real(double value) implements Value {}

    record Truth(boolean value) implements Value {}

    record Nothing() implements Value {}

    record Array(Map<String, Value> values) implements Value {
        Optional<String> text(String key) {
            var value = values.get(key);
            if (value instanceof Text text) {
                return Optional.of(text.value);
            } else if (value instanceof Whole whole) {
                return Optional.of(Long.toString(whole.value));
            } else {
                return Optional.empty();
            }
        }

        Optional<Array> array(String key) {
            return values.get(key) instanceof Array array ? Optional.of(array) : Optional.empty();
        }

        Optional<Long> whole(String key) {
            return text(key).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
        }
    }

    private final byte[] bytes;
    private int at;
    private int values;

    private PhpSerialized(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty if the text is anything but one whole serialised value of the allowed kinds. */
    static Optional<Value> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var reader = new PhpSerialized(text.strip().getBytes(StandardCharsets.UTF_8));
        try {
            var value = reader.value(0);
            return reader.at == reader.bytes.length ? Optional.of(value) : Optional.empty();
        } catch (Unreadable refused) {
            return Optional.empty();
        }
    }

    static Optional<Array> readArray(String text) {
        return read(text).flatMap(value -> value instanceof Array array ? Optional.of(array) : Optional.empty());
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private Value value(int depth) throws Unreadable {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new Unreadable();
        }
        var kind = next();
        if (kind == 'N') {
            expect(';');
            return new Nothing();
        }
        expect(':');
        return switch (kind) {
            case 'i' -> new Whole(whole(until(';')));
            case 'b' -> new Truth(!until(';').equals("0"));
            case 'd' -> new Real(real(until(';')));
            case 's' -> text();
            case 'a' -> array(depth);
            default -> throw new Unreadable();
        };
    }

    private Text text() throws Unreadable {
        var length = length();
        expect('"');
        if (length > bytes.length - at) {
            throw new Unreadable();
        }
        try {
            var value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
            at += length;
            expect('"');
            expect(';');
            return new Text(value);
        } catch (CharacterCodingException cutInsideACharacter) {
            throw new Unreadable();
        }
    }

    private Array array(int depth) throws Unreadable {
        var length = length();
        expect('{');
        var entries = new LinkedHashMap<String, Value>();
        for (var n = 0; n < length; n++) {
            var key = switch (value(depth + 1)) {
                case Text text -> text.value;
                case Whole whole -> Long.toString(whole.value);
                default -> throw new Unreadable();
            };
            entries.put(key, value(depth + 1));
        }
        expect('}');
        return new Array(entries);
    }

    private int length() throws Unreadable {
        var length = whole(until(':'));
        if (length < 0 || length > bytes.length) {
            throw new Unreadable();
        }
        return (int) length;
    }

    private static long whole(String digits) throws Unreadable {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException none) {
            throw new Unreadable();
        }
    }

    private static double real(String digits) throws Unreadable {
        try {
            return switch (digits) {
                case "INF" -> Double.POSITIVE_INFINITY;
                case "-INF" -> Double.NEGATIVE_INFINITY;
                case "NAN" -> Double.NaN;
                default -> Double.parseDouble(digits);
            };
        } catch (NumberFormatException none) {
            throw new Unreadable();
        }
    }

    private String until(char end) throws Unreadable {
        var from = at;
        while (next() != end) {
            if (at - from > 40) {
                throw new Unreadable();
            }
        }
        return new String(bytes, from, at - 1 - from, StandardCharsets.ISO_8859_1);
    }

    private int next() throws Unreadable {
        if (at >= bytes.length) {
            throw new Unreadable();
        }
        return bytes[at++];
    }

    private void expect(char c) throws Unreadable {
        if (next() != c) {
            throw new Unreadable();
        }
    }
}
