package org.jarida.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jarida.EmptyNewsroom;
import org.jarida.newsroom.Vectors;

/** An export in which every field that a stranger could write holds what would run if it were taken for markup. */
public final class HostileExport {
    private HostileExport() {}

    public static void moveInto(EmptyNewsroom world) throws IOException {
        var doors = new WordPressImport.Doors(
                world.database,
                world.editions,
                world.sections,
                world.topics,
                world.bylines,
                world.stories,
                world.articles,
                world.arrivals,
                world.pages,
                world.remarks,
                world.redirects,
                world.fronts,
                world.library);
        var file = House.file("<language>en-US</language>" + channel());
        WordPressImport.run(doors, file, new ImportOptions(false, null, null), (phase, items, total) -> {});
    }

    private static String channel() {
        var channel = new StringBuilder();
        var all = Vectors.ALL;
        for (var number = 0; number < all.size(); number++) {
            var vector = all.get(number);
            channel.append(author(number, vector)).append(tag(number, vector));
            if (number % 8 == 0) {
                channel.append(category(number, vector));
            }
        }
        for (var number = 0; number < all.size(); number++) {
            var vector = all.get(number);
            channel.append(item(1000 + number, "post", number, vector, vector, comment(number, vector)))
                    .append(item(3000 + number, "post", number, vector, among(vector, number), ""))
                    .append(number % 8 == 0 ? item(5000 + number, "page", number, vector, vector, "") : "")
                    .append(attachment(7000 + number, vector));
        }
        return channel.toString();
    }

    private static String author(int number, String vector) {
        return "<wp:author><wp:author_id>%d</wp:author_id><wp:author_login>a%d</wp:author_login><wp:author_display_name>%s</wp:author_display_name></wp:author>\n"
                .formatted(number + 1, number, cdata(vector));
    }

    private static String category(int number, String vector) {
        return "<wp:category><wp:term_id>%d</wp:term_id><wp:category_nicename>%s</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>%s</wp:cat_name><wp:category_description>%s</wp:category_description></wp:category>\n"
                .formatted(10_000 + number, cdata("c" + number + vector), cdata(vector), cdata(vector));
    }

    private static String tag(int number, String vector) {
        return "<wp:tag><wp:term_id>%d</wp:term_id><wp:tag_slug>t%d</wp:tag_slug><wp:tag_name>%s</wp:tag_name></wp:tag>\n"
                .formatted(20_000 + number, number, cdata(vector));
    }

    private static String item(int id, String type, int number, String title, String content, String more) {
        var filed = number - number % 8;
        var section = Vectors.ALL.get(filed);
        return """
                <item><title>%s</title><link>https://news.example/%d</link><dc:creator>a%d</dc:creator><content:encoded>%s</content:encoded><excerpt:encoded>%s</excerpt:encoded><wp:post_id>%d</wp:post_id><wp:post_date_gmt>2024-10-20 08:00:00</wp:post_date_gmt><wp:post_name>%s</wp:post_name><wp:status>publish</wp:status><wp:post_type>%s</wp:post_type><category domain="category" nicename="%s">%s</category><category domain="post_tag" nicename="t%d">%s</category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>%d</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>%s</item>
                """.formatted(
                        cdata(title),
                        id,
                        number,
                        cdata(content),
                        cdata(title),
                        id,
                        cdata(title),
                        type,
                        attribute("c" + filed + section),
                        cdata(section),
                        number,
                        cdata(title),
                        7000 + number,
                        cdata(title),
                        more);
    }

    /** Between other words, in the attributes of a link and of a picture, in a caption, a table and a block of its own. */
    private static String among(String vector, int number) {
        return """
                <p>a %1$s b</p>
                <p><a href="%2$s" title="%2$s">a</a> <img src="%2$s" alt="%2$s"></p>
                [caption id="attachment_%3$d" caption="%2$s"]<img src="https://news.example/x%3$d.jpg" alt="%2$s">%1$s[/caption]
                [gallery ids="%3$d"] [embed]%1$s[/embed] [video src="%2$s"] [unknown x="%2$s"]%1$s[/unknown]
                <table><tr><th>%1$s</th></tr></table><pre>%1$s</pre><ul><li>%1$s</li></ul><blockquote cite="%2$s">%1$s</blockquote>
                <!-- wp:html -->%1$s<!-- /wp:html --><!-- wp:embed {"url":"%4$s"} /--><figure><img src="https://news.example/y%3$d.jpg"><figcaption>%1$s</figcaption></figure>
                <iframe src="%2$s" title="%2$s"></iframe>
                """.formatted(
                        vector,
                        attribute(vector),
                        7000 + number,
                        vector.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " "));
    }

    private static String comment(int number, String vector) {
        return "<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>%s</wp:comment_author><wp:comment_author_url>%s</wp:comment_author_url><wp:comment_date_gmt>2024-10-22 08:00:00</wp:comment_date_gmt><wp:comment_content>%s</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>"
                .formatted(number + 1, cdata(vector), cdata(vector), cdata(vector));
    }

    private static String attachment(int id, String vector) {
        var credit = "s:%d:\"%s\"".formatted(vector.getBytes(UTF_8).length, vector);
        var meta = "a:1:{s:10:\"image_meta\";a:3:{s:6:\"credit\";%1$s;s:9:\"copyright\";%1$s;s:7:\"caption\";%1$s;}}"
                .formatted(credit);
        return """
                <item><title>%1$s</title><link>https://news.example/f%2$d</link><dc:creator>a0</dc:creator><content:encoded>%1$s</content:encoded><excerpt:encoded>%1$s</excerpt:encoded><wp:post_id>%2$d</wp:post_id><wp:post_date_gmt>2024-10-19 08:00:00</wp:post_date_gmt><wp:post_name>f%2$d</wp:post_name><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://news.example/wp-content/uploads/x%2$d.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>%1$s</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_wp_attachment_metadata</wp:meta_key><wp:meta_value>%3$s</wp:meta_value></wp:postmeta></item>
                """.formatted(cdata(vector), id, cdata(meta));
    }

    private static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
