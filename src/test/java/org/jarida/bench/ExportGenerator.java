package org.jarida.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * Writes a WordPress export with Polylang of as many articles as asked, in groups of nine languages: paragraphs of the
 * length that news has, sections, tags, authors, an attachment for each group. The same number gives the same file.
 */
public final class ExportGenerator {
    private static final List<String> LANGUAGES = List.of("en", "ar", "fr", "de", "ps", "fa", "ru", "es", "tg");
    private static final List<String> SENTENCES = List.of(
            "Snow fell through the night and the road over the pass was closed until noon.",
            "هطل الثلج طوال الليل وأُغلق الطريق عبر الممر الجبلي حتى الظهر.",
            "La neige est tombée toute la nuit et la route du col est restée fermée jusqu’à midi.",
            "In der Nacht fiel Schnee, und die Straße über den Pass blieb bis Mittag gesperrt.",
            "ټوله شپه واوره وورېده او د کوتل لار تر غرمې پورې وتړل شوه.",
            "تمام شب برف بارید و راه کوتل تا چاشت بسته ماند.",
            "Всю ночь шёл снег, и дорога через перевал была закрыта до полудня.",
            "Nevó toda la noche y la carretera del puerto estuvo cerrada hasta el mediodía.",
            "Тамоми шаб барф борид ва роҳи ағба то нисфирӯзӣ баста буд.");
    private static final List<String> SECTIONS =
            List.of("afghanistan", "world", "arts-culture", "history", "business", "sport");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private ExportGenerator() {}

    public static void main(String[] words) throws IOException {
        try (var out = Files.newBufferedWriter(Path.of(words[0]))) {
            write(out, Integer.parseInt(words[1]));
        }
    }

    static void write(Writer out, int articles) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>Bench</title><link>https://bench.example</link><wp:wxr_version>1.2</wp:wxr_version>\
                <wp:base_site_url>https://bench.example</wp:base_site_url>\
                <wp:base_blog_url>https://bench.example</wp:base_blog_url>
                """);
        for (var author = 1; author <= 20; author++) {
            out.write(
                    "<wp:author><wp:author_id>%d</wp:author_id><wp:author_login>author%d</wp:author_login><wp:author_display_name>Author %d</wp:author_display_name></wp:author>\n"
                            .formatted(author, author, author));
        }
        var term = 100_000_000;
        for (var section : SECTIONS) {
            var group = new StringBuilder("a:" + LANGUAGES.size() + ":{");
            var first = term;
            for (var language : LANGUAGES) {
                out.write(
                        "<wp:category><wp:term_id>%d</wp:term_id><wp:category_nicename>%s-%s</wp:category_nicename><wp:cat_name><![CDATA[%s %s]]></wp:cat_name></wp:category>\n"
                                .formatted(term, section, language, section, language));
                group.append("s:2:\"%s\";i:%d;".formatted(language, term++));
            }
            out.write(
                    "<wp:term><wp:term_id>%d</wp:term_id><wp:term_taxonomy>term_translations</wp:term_taxonomy><wp:term_slug>pll_t%d</wp:term_slug><wp:term_description><![CDATA[%s}]]></wp:term_description></wp:term>\n"
                            .formatted(term++, first, group));
        }
        var random = new Random(7);
        var date = LocalDateTime.of(2010, 1, 1, 6, 0);
        var id = 1_000;
        for (var number = 0; number < articles; number += LANGUAGES.size()) {
            var group = new StringBuilder("a:" + LANGUAGES.size() + ":{");
            for (var language = 0; language < LANGUAGES.size(); language++) {
                group.append("s:2:\"%s\";i:%d;".formatted(LANGUAGES.get(language), id + language));
            }
            out.write(
                    "<wp:term><wp:term_id>%d</wp:term_id><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>pll_p%d</wp:term_slug><wp:term_description><![CDATA[%s}]]></wp:term_description></wp:term>\n"
                            .formatted(term++, id, group));
            var section = SECTIONS.get(random.nextInt(SECTIONS.size()));
            var author = 1 + random.nextInt(20);
            var tag = random.nextInt(400);
            var paragraphs = 8 + random.nextInt(10);
            for (var language = 0; language < LANGUAGES.size() && number + language < articles; language++) {
                item(out, id + language, language, "pll_p" + id, section, author, tag, paragraphs, date, random);
            }
            id += 10;
            date = date.plusMinutes(760);
        }
        out.write("</channel></rss>\n");
    }

    private static void item(
            Writer out,
            int id,
            int language,
            String group,
            String section,
            int author,
            int tag,
            int paragraphs,
            LocalDateTime date,
            Random random)
            throws IOException {
        var code = LANGUAGES.get(language);
        var sentence = SENTENCES.get(language);
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < paragraphs; paragraph++) {
            body.append("<!-- wp:paragraph -->\n<p>")
                    .append((sentence + " ").repeat(2 + random.nextInt(3)).strip())
                    .append(' ')
                    .append(random.nextInt(100_000))
                    .append("</p>\n<!-- /wp:paragraph -->\n\n");
        }
        var day = DATE.format(date);
        var path = code.equals("en") ? "" : code + "/";
        out.write("""
                <item><title><![CDATA[%s %d]]></title><link>https://bench.example/%s%s/story-%d/</link>\
                <dc:creator>author%d</dc:creator><content:encoded><![CDATA[%s]]></content:encoded>\
                <excerpt:encoded><![CDATA[%s]]></excerpt:encoded><wp:post_id>%d</wp:post_id>\
                <wp:post_date>%s</wp:post_date><wp:post_date_gmt>%s</wp:post_date_gmt>\
                <wp:post_modified_gmt>%s</wp:post_modified_gmt><wp:post_name>story-%d</wp:post_name>\
                <wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>\
                <wp:is_sticky>0</wp:is_sticky><category domain="category" nicename="%s-%s"><![CDATA[%s %s]]></category>\
                <category domain="post_tag" nicename="tag-%d-%s"><![CDATA[Tag %d]]></category>\
                <category domain="language" nicename="%s"><![CDATA[%s]]></category>\
                <category domain="post_translations" nicename="%s"><![CDATA[%s]]></category></item>
                """.formatted(
                        sentence.substring(0, Math.min(60, sentence.length())),
                        id,
                        path,
                        day.substring(0, 10).replace('-', '/'),
                        id,
                        author,
                        body,
                        sentence,
                        id,
                        day,
                        day,
                        day,
                        id,
                        section,
                        code,
                        section,
                        code,
                        tag,
                        code,
                        tag,
                        code,
                        code,
                        group,
                        group));
    }
}
