package org.jarida.exchange;

import java.util.LinkedHashMap;
import java.util.Set;
import org.jarida.media.Details;
import org.jarida.media.MediaKind;
import org.jarida.media.MediaText;

/**
 * A file of the old site, and what is said of it.
 *
 * @param key the same each time the same export is read
 * @param path below the folder of uploads: {@code 2025/11/photo.jpg}
 * @param editions those whose words caption and alternative are: all that the site has, where it does not say
 */
record OldFile(
        String key,
        MediaKind kind,
        String name,
        String address,
        String path,
        String credit,
        Set<String> editions,
        String caption,
        String alternative) {

    Details details() {
        var texts = new LinkedHashMap<String, MediaText>();
        if (!caption.isEmpty() || !alternative.isEmpty()) {
            editions.forEach(edition -> texts.put(edition, new MediaText(caption, alternative)));
        }
        return new Details(name, credit, texts);
    }

    /** The path below the folder of uploads that an address names. */
    static String uploads(String address) {
        var at = address.indexOf("/uploads/");
        var path = at >= 0 ? address.substring(at + 9) : address.replaceFirst("^https?://[^/]+/", "");
        var query = path.indexOf('?');
        return Addresses.decoded(query < 0 ? path : path.substring(0, query));
    }
}
