package org.jarida.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a WordPress export of as many articles as wanted, in nine languages with Polylang, of sentences that mean
 * nothing: {@code BigExport FILE [ARTICLES]}. The same number makes the same file.
 */
public final class BigExport {
    private static final String[] CODES = {"en", "ar", "fr", "de", "ps", "fa", "ru", "es", "tg"};
    private static final String[] LOCALES = {"en_US", "ar", "fr_FR", "de_DE", "ps", "fa_AF", "ru_RU", "es_ES", "tg"};
    private static final String[] WORDS = {
        "the river rose early and the bridge at the market was closed while people carried water home in the snow",
        "ارتفع النهر باكرا وأغلق الجسر عند السوق بينما حمل الناس الماء إلى بيوتهم في الثلج وعادت المدارس",
        "la rivière est montée tôt et le pont du marché a été fermé pendant que les gens portaient l’eau sous la neige",
        "der Fluss stieg früh und die Brücke am Markt wurde gesperrt während die Leute Wasser durch den Schnee trugen",
        "سیند ژر راپورته شو او د بازار پل وتړل شو خلکو په واوره کې کورونو ته اوبه وړې او ښوونځي بېرته پرانیستل شول",
        "دریا زود بالا آمد و پل بازار بسته شد و مردم در برف آب به خانه‌ها بردند و مکتب‌ها دوباره باز شد",
        "река поднялась рано и мост у рынка закрыли пока люди несли воду домой по снегу и школы снова открылись",
        "el río creció temprano y el puente del mercado se cerró mientras la gente llevaba agua a casa bajo la nieve",
        "дарё барвақт баланд шуд ва пули бозор баста шуд мардум дар барф ба хонаҳо об мебурданд ва мактабҳо кушода шуданд"
    };
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Random random = new Random(7);
    private final Writer out;

    private BigExport(Writer out) {
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        write(Path.of(words[0]), words.length > 1 ? Integer.parseInt(words[1]) : 100_000);
    }

    public static void write(Path file, int articles) throws IOException {
        try (var out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16)) {
            new BigExport(out).export(articles);
        }
    }

    private void export(int articles) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8" ?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>Big Gazette</title><link>https://big.example</link><description>Nothing but words</description><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://big.example</wp:base_site_url><wp:base_blog_url>https://big.example</wp:base_blog_url>
                """);
        for (var author = 0; author < 20; author++) {
            out.write("<wp:author><wp:author_id>" + author + "</wp:author_id><wp:author_login>w" + author
                    + "</wp:author_login><wp:author_display_name><![CDATA[Writer " + author
                    + "]]></wp:author_display_name></wp:author>\n");
        }
        var term = 1;
        for (var section = 0; section < 8; section++) {
            var group = new StringBuilder("a:9:{");
            for (var language = 0; language < 9; language++) {
                var name = language == 0 ? "section-" + section : "section-" + section + "-" + CODES[language];
                out.write("<wp:category><wp:term_id>" + term + "</wp:term_id><wp:category_nicename>" + name
                        + "</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA["
                        + sentence(language, 2) + " " + section + "]]></wp:cat_name></wp:category>\n");
                group.append("s:2:\"")
                        .append(CODES[language])
                        .append("\";i:")
                        .append(term++)
                        .append(';');
            }
            term("term_translations", "pll_t" + section, "", group.append('}').toString());
        }
        for (var language = 0; language < 9; language++) {
            var locale = LOCALES[language];
            term(
                    "language",
                    CODES[language],
                    CODES[language],
                    "a:2:{s:6:\"locale\";s:" + locale.length() + ":\"" + locale + "\";s:3:\"rtl\";i:0;}");
        }
        for (var n = 0; n < articles; n++) {
            if (n % 9 == 0) {
                picture(n / 9);
            }
            article(n / 9, n % 9);
        }
        out.write("</channel></rss>\n");
    }

    private void term(String taxonomy, String slug, String name, String description) throws IOException {
        out.write(
                "<wp:term><wp:term_id>0</wp:term_id><wp:term_taxonomy>" + taxonomy + "</wp:term_taxonomy><wp:term_slug>"
                        + slug + "</wp:term_slug><wp:term_name><![CDATA[" + name
                        + "]]></wp:term_name><wp:term_description><![CDATA["
                        + description + "]]></wp:term_description></wp:term>\n");
    }

    private void picture(int story) throws IOException {
        out.write("<item><title>Picture " + story + "</title><link>https://big.example/?attachment_id="
                + (story * 10 + 10)
                + "</link><content:encoded></content:encoded><excerpt:encoded><![CDATA[Caption " + story
                + "]]></excerpt:encoded>");
        fields(story * 10 + 10, story, "picture-" + story, "inherit", "attachment");
        out.write("<wp:attachment_url>https://big.example/wp-content/uploads/2024/01/p" + story
                + ".jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value>2024/01/p"
                + story + ".jpg</wp:meta_value></wp:postmeta></item>\n");
    }

    private void article(int story, int language) throws IOException {
        var id = story * 10 + 1 + language;
        var code = CODES[language];
        var slug = "story-" + story + (language == 0 ? "" : "-" + code);
        out.write("<item><title><![CDATA[" + sentence(language, 7) + "]]></title><link>https://big.example/"
                + (language == 0 ? "" : code + "/") + "2024/01/01/" + slug + "/</link><dc:creator>w" + story % 20
                + "</dc:creator><guid isPermaLink=\"false\">https://big.example/?p=" + id
                + "</guid><content:encoded><![CDATA[");
        for (var paragraph = 0; paragraph < 12; paragraph++) {
            out.write("<!-- wp:paragraph -->\n<p>" + sentence(language, 30) + ".</p>\n<!-- /wp:paragraph -->\n\n");
        }
        if (story > 0) {
            out.write("<!-- wp:paragraph -->\n<p><a href=\"https://big.example/?p=" + (id - 10) + "\">"
                    + sentence(language, 3) + "</a></p>\n<!-- /wp:paragraph -->");
        }
        out.write("]]></content:encoded><excerpt:encoded><![CDATA[" + sentence(language, 15) + "]]></excerpt:encoded>");
        fields(id, story, slug, "publish", "post");
        out.write("<category domain=\"category\" nicename=\"section-" + story % 8 + (language == 0 ? "" : "-" + code)
                + "\"><![CDATA[x]]></category><category domain=\"post_tag\" nicename=\"tag-" + story % 300
                + "\"><![CDATA[Tag " + story % 300 + "]]></category><category domain=\"language\" nicename=\"" + code
                + "\"><![CDATA[" + code + "]]></category><category domain=\"post_translations\" nicename=\"pll_" + story
                + "\"><![CDATA[pll]]></category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>"
                + (story * 10 + 10) + "</wp:meta_value></wp:postmeta></item>\n");
    }

    private void fields(int id, int story, String slug, String status, String kind) throws IOException {
        var date = LocalDateTime.of(2010, 1, 1, 0, 0).plusMinutes(story * 37L).format(DATE);
        out.write(
                "<wp:post_id>" + id + "</wp:post_id><wp:post_date>" + date + "</wp:post_date><wp:post_date_gmt>" + date
                        + "</wp:post_date_gmt><wp:post_name>" + slug + "</wp:post_name><wp:status>" + status
                        + "</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>" + kind + "</wp:post_type>");
    }

    private String sentence(int language, int words) {
        var all = WORDS[language].split(" ");
        var sentence = new StringBuilder();
        for (var n = 0; n < words; n++) {
            sentence.append(n == 0 ? "" : " ").append(all[random.nextInt(all.length)]);
        }
        return sentence.toString();
    }
}
