package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jarida.Scratch;
import org.jarida.base.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WxrReaderTest {
    private long forbidden;

    private List<Wxr> read(String xml) throws IOException {
        var parts = new ArrayList<Wxr>();
        forbidden = WxrReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), parts::add);
        return parts;
    }

    static String export(String channel) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>News</title><link>https://news.example</link><language>fa-IR</language><wp:wxr_version>1.2</wp:wxr_version>
                """ + channel + "</channel></rss>";
    }

    @Test
    void partsAreToldInTheirOrder() throws IOException {
        var parts = read(export("""
                <wp:author><wp:author_id>3</wp:author_id><wp:author_login>m.haidari</wp:author_login><wp:author_email>m@news.example</wp:author_email><wp:author_display_name><![CDATA[Marwa Haidari]]></wp:author_display_name></wp:author>
                <wp:category><wp:term_id>11</wp:term_id><wp:category_nicename>world</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[World]]></wp:cat_name></wp:category>
                <wp:term><wp:term_id>80</wp:term_id><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>pll_1</wp:term_slug><wp:term_description><![CDATA[a:0:{}]]></wp:term_description></wp:term>
                <item><title>Rain &amp; snow</title><link>https://news.example/rain</link><dc:creator>m.haidari</dc:creator>
                <content:encoded><![CDATA[one ]]]]><![CDATA[> two]]></content:encoded><excerpt:encoded><![CDATA[short]]></excerpt:encoded>
                <wp:post_id>1001</wp:post_id><wp:post_name>rain</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>secret</wp:post_password><wp:is_sticky>1</wp:is_sticky>
                <category domain="category" nicename="world"><![CDATA[World]]></category><category>World</category>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[1010]]></wp:meta_value></wp:postmeta>
                <wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_author_email>r@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_content>Thanks</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta></wp:comment>
                </item>
                """));
        assertThat(parts)
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Site", "Author", "Term", "Term", "Item");
        var item = (Wxr.Item) parts.getLast();
        assertThat(item.title()).isEqualTo("Rain & snow");
        assertThat(item.content()).isEqualTo("one ]]> two");
        assertThat(item.excerpt()).isEqualTo("short");
        assertThat(item.locked()).isTrue();
        assertThat(item.sticky()).isTrue();
        assertThat(item.terms()).containsExactly(new Wxr.Filed("category", "world", "World"));
        assertThat(item.meta("_thumbnail_id")).isEqualTo("1010");
        assertThat(item.comments())
                .extracting(Wxr.Comment::author, Wxr.Comment::content)
                .hasSize(1);
        assertThat(parts.toString()).doesNotContain("example.org", "192.0.2.7", "m@news.example", "secret");
    }

    @Test
    void theFirstVersionIsRead() throws IOException {
        var parts = read("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.0/">
                <channel><title>Old</title><link>http://old.example</link><wp:wxr_version>1.0</wp:wxr_version>
                <wp:tag><wp:tag_slug>rain</wp:tag_slug><wp:tag_name><![CDATA[Rain]]></wp:tag_name></wp:tag>
                <item><title>A</title><category domain="tag" nicename="rain"><![CDATA[Rain]]></category><content:encoded><![CDATA[x]]></content:encoded><wp:post_id>1</wp:post_id></item>
                </channel></rss>
                """);
        assertThat(parts.get(1)).isEqualTo(new Wxr.Term(0, "post_tag", "rain", "", "Rain", "", java.util.Map.of()));
        assertThat(((Wxr.Item) parts.get(2)).terms()).containsExactly(new Wxr.Filed("post_tag", "rain", "Rain"));
    }

    @Test
    void strayControlCharactersAreLeftOutAndCounted() throws IOException {
        var parts = read(
                "\uFEFF\n \n" + export("<item><title>A\u0008B\u000BC\uFFFE</title><wp:post_id>1</wp:post_id></item>"));
        assertThat(((Wxr.Item) parts.getLast()).title()).isEqualTo("AB C");
        assertThat(forbidden).isEqualTo(3);
    }

    private void refuses(String xml, String what, int line) {
        assertThatThrownBy(() -> read(xml))
                .hasMessageContaining(what)
                .asInstanceOf(type(Xml.Broken.class))
                .satisfies(broken -> {
                    assertThat(broken.line()).isEqualTo(line);
                    assertThat(broken.column()).isPositive();
                });
    }

    @Test
    void aWrongFileIsRefusedWithLineAndColumn() {
        refuses("", "", 1);
        refuses("<html><body/></html>", "this is a web page", 1);
        refuses("Dear editor", "", 1);
        refuses("PK\u0003\u0004", "unpack", 1);
        refuses("<rss/>", "no <channel>", 1);
        refuses("<rss>\n<channel>\n<item><title>x</title></item></channel></rss>", "it is a feed", 3);
        refuses(export("").replace("1.2</wp:wxr_version>", "2.0</wp:wxr_version>"), "“2.0”", 3);
        refuses(export("<item><title>A</titel></item>"), "title", 4);
        refuses(export("<item>&nbsp;</item>"), "nbsp", 4);
        refuses(export("<item>").replace("</channel></rss>", ""), "", 4);
        refuses("<?xml version=\"1.0\"?>\n\n<rss", "", 3);
    }

    @Test
    void aDoctypeIsRefused() {
        refuses("<?xml version=\"1.0\"?>\n<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">\n<rss/>", "DOCTYPE", 2);
        refuses("""
                <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
                <rss><channel><title>&lol2;</title></channel></rss>
                """, "DOCTYPE", 1);
        refuses("<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><rss/>", "DOCTYPE", 1);
    }

    @Test
    void elementsThatNestWithoutEndAreRefused() {
        refuses(export("<item>" + "<a>".repeat(100_000)), "nest deeper", 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                  | the file is empty
                    '<!DOCTYPE html><title>Log in'      | this is a web page, not an export of WordPress
                    '# Minutes'                         | this is no XML, so no export of WordPress
                    'PK34'                              | this is a compressed file: unpack it first
                    '<?xml version="1.0"?><rss><channel>' | the file breaks off: it is not whole
                    """)
    void whatIsNoExportIsCalledByItsName(String content, String what) throws IOException {
        var file = Scratch.folder("export").resolve("export.xml");
        Files.writeString(file, content);
        assertThatThrownBy(() -> WxrReader.read(file, part -> {}))
                .isInstanceOf(Xml.Broken.class)
                .hasMessageContaining(what);
    }
}
