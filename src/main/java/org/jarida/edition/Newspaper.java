package org.jarida.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all editions share.
 *
 * @param address where readers find it, for machines that want whole addresses: {@code https://jarida.example}, without
 *     a slash at the end; empty: as the request came
 * @param logo the media key of its sign, if it has its own
 * @param colours what it wears
 * @param social where else to follow it
 * @param leave where a reader is led who leaves quickly: a harmless place, by https; empty: nobody is offered that
 * @param withoutMostRead whether readers are not shown which articles are read most
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Newspaper(
        String address,
        @Nullable String logo,
        Colours colours,
        List<Social> social,
        String leave,
        boolean withoutMostRead) {
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

    /** Where readers are led who leave quickly, unless the newspaper knows a better place. */
    public static final String HARMLESS = "https://www.wikipedia.org/";

    public static final Newspaper NEW = new Newspaper("", null, Colours.OURS_ALONE, List.of());

    public Newspaper {
        social = List.copyOf(social);
        leave = Objects.requireNonNullElse(leave, HARMLESS); // Settings of before there was a choice do not name it.
        if (!leave.isEmpty() && !Targets.isSecure(leave)) {
            throw new IllegalArgumentException("not where somebody in danger may be led: " + leave);
        }
        if (!address.isEmpty() && !Targets.isOrigin(address)) {
            throw new IllegalArgumentException("not an address of a newspaper: " + address);
        }
    }

    /** One that shows what is read most, and whose readers leave for where ours do. */
    public Newspaper(String address, @Nullable String logo, Colours colours, List<Social> social) {
        this(address, logo, colours, social, HARMLESS, false);
    }

    /** The same in other colours. */
    public Newspaper wearing(Colours others) {
        return new Newspaper(address, logo, others, social, leave, withoutMostRead);
    }
}
