package org.jarida.personal;

import org.jarida.language.Words;
import org.jarida.site.Frame;

/**
 * What every page here has beside what it is about.
 *
 * @param base the edition's own path: {@code /fa}
 * @param formToken what each of its forms must bear
 */
public record Room(Frame frame, String title, String base, String formToken) {
    public Words words() {
        return frame.words();
    }
}
