package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jarida.exchange.Surroundings.Kind;
import org.jarida.language.Text;
import org.jarida.story.Block;
import org.jarida.story.Links;
import org.jarida.story.RichText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Pictures, galleries, film, sound, and what is shown from elsewhere. */
final class Figures {
    private static final Set<String> IMAGES = Set.of("img");
    private static final Pattern IMAGE_ID = Pattern.compile("(?:^|\\s)wp-image-(\\d{1,18})(?:\\s|$)");
    private static final Pattern BACKGROUND = Pattern.compile("background-image\\s*:\\s*url\\(\\s*['\"]?([^'\")]+)");
    /** The picture behind a cover was shown already, whatever the markup says again. */
    private @Nullable String coverPicture;

    private final BodyReader body;
    private final Flow flow;

    Figures(BodyReader body, Flow flow) {
        this.body = body;
        this.flow = flow;
    }

    void figure(Element element) {
        if (flow.isJoined() && Within.first(element, Set.of("img", "video", "audio", "iframe")) == null) {
            flow.container(element, List.of());
            return;
        }
        flow.endParagraph();
        var caption = caption(element);
        var images = Within.all(element, IMAGES);
        var film = Within.first(element, Set.of("video", "x-video"));
        var sound = Within.first(element, Set.of("audio", "x-audio"));
        var frame = Within.first(element, Set.of("iframe", "object", "embed"));
        var table = Within.first(element, Set.of("table"));
        var quote = Within.first(element, Set.of("blockquote"));
        if (images.size() > 1 || element.hasClass("wp-block-gallery")) {
            gallery(element);
            flow.after(caption);
        } else if (film != null) {
            video(film, caption);
        } else if (sound != null) {
            audio(sound, caption);
        } else if (frame != null) {
            frame(frame, caption);
        } else if (element.hasClass("wp-block-embed") || flow.comments().isEmbed()) {
            wrapped(element, caption);
        } else if (table != null) {
            flow.tables().table(table, caption);
        } else if (quote != null && element.hasClass("wp-block-pullquote")) {
            flow.texts().quotation(quote);
            flow.after(caption);
        } else if (images.size() == 1) {
            dropLinkWarning(images.get(0));
            picture(attachment(element, images.get(0)), images.get(0), caption);
        } else {
            flow.container(element, List.of());
            flow.after(caption);
        }
    }

    private @Nullable RichText caption(Element element) {
        RichText caption = null;
        if (element.nameIs("x-caption")) {
            var written = element.attr("caption");
            var words = element.clone();
            Within.all(words, Set.of("img", "video", "audio", "iframe")).forEach(Node::remove);
            var text = body.line(words);
            caption = Flow.blank(text) && !written.isEmpty() ? body.line(BodyReader.fragment(written)) : text;
        } else {
            for (var words : element.children()) {
                if (words.nameIs("figcaption") || words.nameIs("dd") || words.hasClass("wp-caption-text")) {
                    caption = body.line(words);
                    words.remove();
                }
            }
        }
        return caption == null || Flow.blank(caption) ? null : caption;
    }

    private static long attachment(Element figure, Element image) {
        var named = figure.attr("id").startsWith("attachment_")
                ? BodyReader.number(figure.attr("id").substring(11))
                : 0;
        return named > 0 ? named : attachment(image);
    }

    private static long attachment(Element image) {
        var matcher = IMAGE_ID.matcher(image.attr("class"));
        return matcher.find() ? BodyReader.number(matcher.group(1)) : BodyReader.number(image.attr("data-id"));
    }

    private void dropLinkWarning(Element image) {
        var parent = image.parent();
        if (parent != null && parent.nameIs("a")) {
            var href = body.address(parent.attr("href"));
            if (href.startsWith("http") && !href.matches("(?i).*\\.(jpe?g|png|gif|webp|avif)(\\?.*)?$")) {
                body.warn("the link around a picture is left out: " + href);
            }
        }
    }

    void image(Element element) {
        if (flow.isJoined()) {
            // Signs of feeling come as pictures with the sign as their alternative text.
            if (element.hasClass("emoji") || element.hasClass("wp-smiley")) {
                flow.runs().text(element.attr("alt"), List.of());
                return;
            }
        } else if (element.hasClass("emoji") || element.hasClass("wp-smiley")) {
            flow.runs().text(element.attr("alt"), List.of());
            return;
        }
        if (!flow.isJoined()) {
            flow.endParagraph();
        }
        dropLinkWarning(element);
        picture(attachment(element), element, null);
    }

    void picture(long attachment, Element image, @Nullable RichText caption) {
        var address = image.attr("src");
        if (address.isEmpty() || address.startsWith("data:")) {
            address = image.hasAttr("data-src") ? image.attr("data-src") : image.attr("data-lazy-src");
        }
        if (isTracker(image)) {
            body.warn("a picture of one point, as used for counting readers, is left out");
            return;
        }
        picture(attachment, address, image.attr("alt"), caption);
    }

    private static boolean isTracker(Element image) {
        return BodyReader.number(image.attr("width"), 9) <= 1 && BodyReader.number(image.attr("height"), 9) <= 1;
    }

    void picture(long attachment, String address, String alternative, @Nullable RichText caption) {
        var media = body.around().media(attachment, Hrefs.absolute(address), Kind.PICTURE);
        if (media == null) {
            body.warn("a picture that cannot be named is left out: " + Hrefs.shortened(address));
            flow.after(caption);
            return;
        }
        var words = Text.clean(alternative).strip();
        if (!media.equals(coverPicture)) {
            flow.add(new Block.Picture(body.id("i" + media), media, caption, words.isEmpty() ? null : words, false));
        }
        coverPicture = null;
    }

    void gallery(Element element) {
        var exhibits = new ArrayList<Block.Exhibit>();
        for (var image : Within.all(element, IMAGES)) {
            var media = body.around().media(attachment(image), Hrefs.absolute(image.attr("src")), Kind.PICTURE);
            if (media != null) {
                exhibits.add(new Block.Exhibit(media, captionOf(image, element), alternative(image)));
            }
        }
        gallery(exhibits);
    }

    private @Nullable RichText captionOf(Element image, Element gallery) {
        for (var parent = image.parent(); parent != null && parent != gallery; parent = parent.parent()) {
            var words = Within.child(parent, Set.of("figcaption"));
            if (words != null) {
                var caption = body.line(words);
                return Flow.blank(caption) ? null : caption;
            }
        }
        return null;
    }

    private static @Nullable String alternative(Element image) {
        var words = Text.clean(image.attr("alt")).strip();
        return words.isEmpty() ? null : words;
    }

    void galleryOf(Element element) {
        flow.endParagraph();
        var named = element.attr("ids").isEmpty() ? element.attr("include") : element.attr("ids");
        var exhibits = new ArrayList<Block.Exhibit>();
        for (var attachment : named.isEmpty() ? body.around().attached() : BodyReader.numbers(named)) {
            var media = body.around().media(attachment, "", Kind.PICTURE);
            if (media == null) {
                body.warn("a gallery shows the picture " + attachment + ", which is not in the export");
            } else {
                exhibits.add(new Block.Exhibit(media, null, null));
            }
        }
        gallery(exhibits);
        flow.children(element, List.of());
    }

    void gallery(List<Block.Exhibit> exhibits) {
        if (exhibits.isEmpty()) {
            body.warn("a gallery without pictures is left out");
        } else {
            flow.add(new Block.Gallery(body.id("g" + exhibits.getFirst().media()), exhibits));
        }
    }

    void playlist(Element element) {
        flow.endParagraph();
        for (var attachment : BodyReader.numbers(element.attr("ids"))) {
            if (element.attr("type").equals("video")) {
                film(attachment, "", "", null);
            } else {
                sound(attachment, "", null);
            }
        }
        flow.children(element, List.of());
    }

    void video(Element element, @Nullable RichText caption) {
        flow.endParagraph();
        film(
                0,
                source(element, "src", "mp4", "webm", "m4v", "ogv", "mov", "flv", "value"),
                element.attr("poster"),
                caption);
    }

    void audio(Element element, @Nullable RichText caption) {
        flow.endParagraph();
        sound(0, source(element, "src", "mp3", "m4a", "ogg", "wav", "wma", "flac", "value"), caption);
    }

    private static String source(Element element, String... attributes) {
        for (var attribute : attributes) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        var source = Within.first(element, Set.of("source"));
        return source != null
                ? source.attr("src")
                : element.nameIs("video") || element.nameIs("audio") ? "" : element.text();
    }

    void film(long attachment, String address, String still, @Nullable RichText caption) {
        var href = Hrefs.absolute(address);
        if (attachment == 0 && !body.around().isOwn(href)) {
            elsewhereOrNothing(href, caption, "a film");
            return;
        }
        var media = body.around().media(attachment, href, Kind.FILM);
        if (media == null) {
            elsewhereOrNothing(href, caption, "a film");
        } else {
            var picture = still.isEmpty() ? null : body.around().media(0, Hrefs.absolute(still), Kind.PICTURE);
            flow.add(new Block.Film(body.id("f" + media), media, picture, caption));
        }
    }

    void sound(long attachment, String address, @Nullable RichText caption) {
        var href = Hrefs.absolute(address);
        if (attachment == 0 && !body.around().isOwn(href)) {
            elsewhereOrNothing(href, caption, "a sound");
            return;
        }
        var media = body.around().media(attachment, href, Kind.SOUND);
        if (media == null) {
            elsewhereOrNothing(href, caption, "a sound");
        } else {
            flow.add(new Block.Sound(body.id("s" + media), media, caption));
        }
    }

    private void elsewhereOrNothing(String href, @Nullable RichText caption, String what) {
        if (href.startsWith("http") && Links.allowed(href)) {
            flow.elsewhere(href, null, caption);
        } else {
            body.warn(what + " without an address is left out");
            flow.after(caption);
        }
    }

    void frame(Element element, @Nullable RichText caption) {
        flow.endParagraph();
        var source = source(element, "src", "data", "data-src", "data-videoid");
        var href = Frames.address(Hrefs.absolute(source));
        if (href.startsWith("http") && !body.around().isOwn(href) && Links.allowed(href)) {
            var title = Text.clean(element.attr("title")).strip();
            flow.elsewhere(href, title.isEmpty() ? null : title, caption);
        } else {
            body.warn("a frame is left out: " + Hrefs.shortened(source));
            flow.after(caption);
        }
    }

    void embed(Element element) {
        flow.endParagraph();
        var address = element.text().strip();
        if (address.isEmpty()) {
            address = source(element, "src", "value", "url", "id");
        }
        flow.addressAlone(address, null);
    }

    /** The block editor's embed: the address is the text inside. */
    private void wrapped(Element element, @Nullable RichText caption) {
        var url = flow.comments().takeEmbedded();
        var words = element.text().strip();
        if (Flow.isAddress(words)) {
            flow.addressAlone(words, caption);
        } else {
            flow.container(element, List.of());
            if (url.isEmpty()) {
                flow.after(caption);
            } else {
                flow.addressAlone(url, caption);
            }
        }
    }

    /** The picture behind a cover, which the markup names again. */
    void cover(long attachment, String address) {
        coverPicture = body.around().media(attachment, Hrefs.absolute(address), Kind.PICTURE);
        if (coverPicture != null) {
            flow.add(new Block.Picture(body.id("i" + coverPicture), coverPicture, null, null, false));
        }
    }

    void background(Element element) {
        var style = element.attr("style");
        if (coverPicture == null && style.contains("background-image")) {
            var matcher = BACKGROUND.matcher(style);
            if (matcher.find() && !flow.isJoined()) {
                picture(0, matcher.group(1), "", null);
            }
        }
        coverPicture = null;
    }
}
