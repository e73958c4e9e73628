package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jarida.base.Keys;
import org.jarida.story.Body;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    /** A site at news.example whose files are named after their addresses. */
    static final class Around implements Surroundings {
        final List<String> warnings = new ArrayList<>();

        @Override
        public String link(String href) {
            return href.startsWith("https://news.example/?p=7") || href.equals("/?p=7") ? "story:7abcdefg" : href;
        }

        @Override
        public @Nullable String media(long attachment, String address, Kind kind) {
            if (attachment > 0) {
                return "media" + attachment;
            }
            return address.startsWith("http") || address.startsWith("/")
                    ? address.substring(address.lastIndexOf('/') + 1)
                    : null;
        }

        @Override
        public boolean isOwn(String address) {
            return address.startsWith("/") || address.startsWith("https://news.example/");
        }

        @Override
        public List<Long> attached() {
            return List.of(31L, 32L);
        }

        @Override
        public void warn(String what) {
            warnings.add(what);
        }
    }

    private final Around around = new Around();

    private Body body(String content) {
        return BodyReader.read(content, "", "1", around);
    }

    private void says(String content, String expected) {
        assertThat(Shown.of(body(content))).isEqualTo(expected);
    }

    @Test
    void classicTextHasParagraphsAtBlankLinesAndBreaksAtLines() {
        says("""
                First paragraph,
                second line.

                <strong>Bold

                and on</strong> to the third &amp; last.
                <!--more-->
                After the fold.
                """, """
                p: First paragraph,⏎second line.
                p: *Bold*
                p: *and on* to the third & last.
                p: After the fold.
                """);
    }

    @Test
    void blocksOfTheBlockEditorAreWhatTheirMarkupSays() {
        says("""
                <!-- wp:heading {"level":3} -->
                <h3 class="wp-block-heading">A <em>small</em> heading</h3>
                <!-- /wp:heading -->

                <!-- wp:paragraph {"align":"right"} -->
                <p class="has-text-align-right" style="color:red">Text with <a href="https://news.example/?p=7">a link</a>
                and a line end.</p>
                <!-- /wp:paragraph -->

                <!-- wp:quote -->
                <blockquote class="wp-block-quote"><p>One.</p><p>Two.</p><cite>Somebody</cite></blockquote>
                <!-- /wp:quote -->

                <!-- wp:pullquote -->
                <figure class="wp-block-pullquote"><blockquote><p>Pulled.</p><cite>She</cite></blockquote></figure>
                <!-- /wp:pullquote -->

                <!-- wp:list {"ordered":true,"start":3} -->
                <ol start="3"><li>Three<ul><li>Under</li></ul></li><li>Four</li></ol>
                <!-- /wp:list -->

                <!-- wp:separator -->
                <hr class="wp-block-separator"/>
                <!-- /wp:separator -->

                <!-- wp:table -->
                <figure class="wp-block-table"><table><thead><tr><th>Year</th><th>Rain</th></tr></thead>
                <tbody><tr><td>1403</td><td colspan="2">12</td></tr></tbody></table><figcaption>Rain in Herat</figcaption></figure>
                <!-- /wp:table -->

                <!-- wp:verse -->
                <pre class="wp-block-verse">A line<br>another</pre>
                <!-- /wp:verse -->

                <!-- wp:details -->
                <details class="wp-block-details"><summary>In short</summary><!-- wp:paragraph -->
                <p>Inside.</p>
                <!-- /wp:paragraph --></details>
                <!-- /wp:details -->

                <!-- wp:spacer --><div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer -->
                """, """
                h3: A _small_ heading
                p: Text with [a link](story:7abcdefg) and a line end.
                quotation: One. ¶ Two. — Somebody
                pull quote: Pulled. — She
                list from 3: Three (Under); Four
                divider
                table with head “Rain in Herat”: Year | Rain / 1403 | 12
                pre: A line⏎another
                box: In short
                  p: Inside.
                """);
        assertThat(around.warnings).isEmpty();
    }

    @Test
    void picturesFilmsAndSoundsAreFilesOfOurs() {
        says("""
                <!-- wp:image {"id":5} -->
                <figure class="wp-block-image"><img src="https://news.example/wp-content/uploads/a.jpg" alt="A hill" class="wp-image-5"/><figcaption>The <b>hill</b></figcaption></figure>
                <!-- /wp:image -->
                <!-- wp:gallery {"ids":[6,7]} -->
                <figure class="wp-block-gallery"><ul><li><figure><img src="x.jpg" data-id="6" class="wp-image-6"/><figcaption>six</figcaption></figure></li><li><figure><img src="y.jpg" class="wp-image-7"/></figure></li></ul></figure>
                <!-- /wp:gallery -->
                <!-- wp:video {"id":8} -->
                <figure class="wp-block-video"><video controls src="https://news.example/wp-content/uploads/f.mp4" poster="/s.jpg"></video><figcaption>A film</figcaption></figure>
                <!-- /wp:video -->
                <!-- wp:audio -->
                <figure class="wp-block-audio"><audio controls src="/wp-content/uploads/s.mp3"></audio></figure>
                <!-- /wp:audio -->
                <!-- wp:cover {"url":"https://news.example/c.jpg","id":9} -->
                <div class="wp-block-cover" style="background-image:url(https://news.example/c.jpg)"><div><p>Over it</p></div></div>
                <!-- /wp:cover -->
                <!-- wp:embed {"url":"https://youtu.be/ex8fMxXJDJw"} -->
                <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                https://youtu.be/ex8fMxXJDJw
                </div><figcaption>Look</figcaption></figure>
                <!-- /wp:embed -->
                <!-- wp:html -->
                <iframe title="Play" src="//www.youtube.com/embed/SQEQr7c0-dw?rel=0"></iframe>
                <!-- /wp:html -->
                <!-- wp:file {"id":16} -->
                <div class="wp-block-file"><a href="/f.pdf">The report</a><a href="/f.pdf" class="wp-block-file__button">Download</a></div>
                <!-- /wp:file -->
                """, """
                picture: media5 “The *hill*” alt A hill
                gallery: media6 “six”, media7
                film: f.mp4 still s.jpg “A film”
                sound: s.mp3
                picture: media9
                p: Over it
                elsewhere: https://youtu.be/ex8fMxXJDJw “Look”
                elsewhere: https://www.youtube.com/watch?v=SQEQr7c0-dw titled Play
                p: [The report](/f.pdf)
                """);
    }

    @Test
    void shortcodesOfTheClassicEditorAreRead() {
        says("""
                [caption id="attachment_20" align="aligncenter" width="800"]<img class="wp-image-20" src="https://news.example/p-800x450.jpg" alt="Alt" /> A <em>caption</em>[/caption]

                Text [sic] with [[gallery]] in it.

                [gallery ids="41, 42"]

                [gallery]

                [audio mp3="/a.mp3"][/audio]

                [video src="https://other.example/v.mp4"]

                [embed]https://vimeo.com/22439234[/embed]

                https://www.youtube.com/watch?v=SQEQr7c0-dw

                [box color="red"]Kept <b>words</b>[/box] and more.

                [contact-form-7 id="12" title="Form"]
                """, """
                picture: media20 “A _caption_” alt Alt
                p: Text [sic] with [gallery] in it.
                gallery: media41, media42
                gallery: media31, media32
                sound: a.mp3
                elsewhere: https://other.example/v.mp4
                elsewhere: https://vimeo.com/22439234
                elsewhere: https://www.youtube.com/watch?v=SQEQr7c0-dw
                p: Kept *words* and more.
                unknown: [contact-form-7 id="12" title="Form"]
                """);
        assertThat(around.warnings)
                .containsExactly(
                        "unknown shortcode [box]: the text inside is kept",
                        "unknown shortcode kept as text: [contact-form-7 id=\"12\" title=\"Form\"]");
    }

    @Test
    void anOldCaptionStandsInAnAttribute() {
        says(
                "[caption id=\"attachment_612\" width=\"640\" caption=\"A husk of &quot;blackboy&quot;\"]<a href=\"https://news.example/x.jpg\"><img src=\"https://news.example/x.jpg\" class=\"size-full wp-image-612\" /></a>[/caption]",
                "picture: media612 “A husk of \"blackboy\"”\n");
    }

    @Test
    void aPictureInTheMiddleOfTextStandsBetweenParagraphs() {
        says("Before <a href='/x'><img class='alignleft wp-image-3' src='/x.jpg'></a> and after.", """
                p: Before
                picture: media3
                p: and after.
                """);
    }

    @Test
    void wordsOfAnotherLanguageKeepTheirLanguage() {
        says(
                "<p>He said <span lang=\"fa\" dir=\"rtl\">سلام</span>, <bdo dir=\"rtl\">abc</bdo>, H<sub>2</sub>O, 5 km<sup>2</sup> and <u>u</u><q>q</q>.</p>",
                "p: He said {fa rtl: سلام}, {und rtl: abc}, H₂O, 5 km² and u“q”.\n");
    }

    @Test
    void footnotesOfTheBlockEditorStandAtTheEnd() {
        var body = BodyReader.read(
                "<!-- wp:paragraph --><p>Known<sup data-fn=\"a-1\" class=\"fn\"><a href=\"#a-1\" id=\"a-1-link\">1</a></sup> things.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->",
                "[{\"content\":\"See <em>there</em>.\",\"id\":\"a-1\"}]",
                "1",
                around);
        assertThat(Shown.of(body)).isEqualTo("""
                p: Known^1 things.
                note: See _there_.
                """);
    }

    @Test
    void nestedListsAndListsBesideTheirItemsAreOneList() {
        says(
                "<ul><li>One</li><ul><li>Below one</li></ul><li><p>Two</p><ol><li>Below two</li></ol></li></ul>",
                "list: One (Below one); Two (Below two)\n");
    }

    @Test
    void theSameContentMakesTheSameIdsAndAChangedParagraphChangesNoOther() {
        var before = body("One.\n\nTwo.\n\nTwo.\n\nThree.");
        var after = body("One.\n\nTwo!\n\nTwo.\n\nThree.");
        assertThat(body("One.\n\nTwo.\n\nTwo.\n\nThree.").json()).isEqualTo(before.json());
        assertThat(after.blocks().get(3).id()).isEqualTo(before.blocks().get(3).id());
        assertThat(before.blocks())
                .extracting(block -> block.id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-hjkmnp-tv-z]{8}"));
    }

    @Test
    void aBlockThatIsAProgramIsNamedInTheReport() {
        says(
                "<!-- wp:latest-posts {\"postsToShow\":3} /--><!-- wp:paragraph --><p>Text</p><!-- /wp:paragraph -->",
                "p: Text\n");
        assertThat(around.warnings).containsExactly("block “latest-posts” has no content of its own and is left out");
    }

    @Test
    void aTitleIsPlainText() {
        assertThat(BodyReader.plain("Fish &amp; <em>chips</em> &#8217;til  5 < 6"))
                .isEqualTo("Fish & chips ’til 5 < 6");
        assertThat(BodyReader.plain("<script>alert(1)</script>News")).isEqualTo("News");
    }

    @Test
    void keysAreShort() {
        assertThat(Keys.isKey("7abcdefg")).isTrue();
    }
}
