package org.jarida.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all editions share.
 *
 * @param address where readers find it, for machines that want whole addresses: {@code https://jarida.example}, without
 *     a slash at the end; empty: as the request came
 * @param logo the media key of its sign, if it has its own
 * @param colours what it wears
 * @param social where else to follow it
 * @param withoutMostRead whether readers are not shown which articles are read most
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Newspaper(
        String address, @Nullable String logo, Colours colours, List<Social> social, boolean withoutMostRead) {
    public record Social(String name, String href) {
        public Social {
            if (name.isBlank() || name.length() > 100) {
                throw new IllegalArgumentException("a name has 1 to 100 characters");
            }
            if (!Targets.allowed(href)) {
                throw new IllegalArgumentException("not where a reader may be led: " + href);
            }
        }
    }

    public static final Newspaper NEW = new Newspaper("", null, Colours.OURS_ALONE, List.of());

    /** One that shows what is read most. */
    public Newspaper(String address, @Nullable String logo, Colours colours, List<Social> social) {
        this(address, logo, colours, social, false);
    }

    public Newspaper {
        social = List.copyOf(social);
        if (!address.isEmpty() && !Targets.isOrigin(address)) {
            throw new IllegalArgumentException("not an address of a newspaper: " + address);
        }
    }

    public Newspaper wearing(Colours others) {
        return new Newspaper(address, logo, others, social, withoutMostRead);
    }
}
