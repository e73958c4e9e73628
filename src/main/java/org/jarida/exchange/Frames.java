package org.jarida.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** From the address of a player in a frame to the address of the page that shows the same. */
final class Frames {
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:www\\.)?(?:youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/|youtu\\.be/)([\\w-]{6,20}).*");
    private static final Pattern VIMEO = Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+).*");
    private static final Pattern DAILYMOTION =
            Pattern.compile("https?://(?:www\\.)?dailymotion\\.com/embed/video/(\\w+).*");
    private static final Pattern WITHIN = Pattern.compile(
            "https?://(?:www\\.facebook\\.com/plugins/|w\\.soundcloud\\.com/player).*[?&](?:href|url)=([^&]+).*");

    private Frames() {}

    static String address(String source) {
        var youtube = YOUTUBE.matcher(source);
        if (youtube.matches()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        var vimeo = VIMEO.matcher(source);
        if (vimeo.matches()) {
            return "https://vimeo.com/" + vimeo.group(1);
        }
        var dailymotion = DAILYMOTION.matcher(source);
        if (dailymotion.matches()) {
            return "https://www.dailymotion.com/video/" + dailymotion.group(1);
        }
        var within = WITHIN.matcher(source);
        if (within.matches()) {
            try {
                return URLDecoder.decode(within.group(1), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return source;
            }
        }
        return source;
    }
}
