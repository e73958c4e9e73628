package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jarida.RealData;
import org.jarida.language.Text;
import org.jarida.story.Body;
import org.jarida.story.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileBodyTest {
    private static final Pattern HREF = Pattern.compile("\"href\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    static List<String> vectors() {
        return List.of("""
                <script>alert(1)</script>
                <SCRIPT SRC=https://evil.example/x.js></SCRIPT>
                <scr<script>ipt>alert(1)</scr</script>ipt>
                <<SCRIPT>alert(1);//<</SCRIPT>
                <script\u0000>alert(1)</script>
                <svg onload=alert(1)>
                <svg><script>alert(1)</script></svg>
                <svg><a xlink:href="javascript:alert(1)"><text>click</text></a></svg>
                <svg><animate onbegin=alert(1) attributeName=x dur=1s>
                <svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>
                <math><mtext><script>alert(1)</script></mtext></math>
                <math href="javascript:alert(1)">click</math>
                <math><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>
                <img src=x onerror=alert(1)>
                <img src="javascript:alert(1)">
                <img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">
                <img \"""><script>alert(1)</script>">
                <img src=`javascript:alert(1)`>
                <img/src="x"/onerror=alert(1)>
                <IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>
                <image src=x onerror=alert(1)>
                <body onload=alert(1)>
                <body background="javascript:alert(1)">
                <a href="javascript:alert(1)">x</a>
                <a href="JaVaScRiPt:alert(1)">x</a>
                <a href=" javascript:alert(1)">x</a>
                <a href="java\tscript:alert(1)">x</a>
                <a href="java&#10;script:alert(1)">x</a>
                <a href="&#1;javascript:alert(1)">x</a>
                <a href="javascript&colon;alert(1)">x</a>
                <a href="javascript&#58;alert(1)">x</a>
                <a href="\u00a0javascript:alert(1)">x</a>
                <a href="\u200ejavascript:alert(1)">x</a>
                <a href="java\u200escript:alert(1)">x</a>
                <a href="vbscript:msgbox(1)">x</a>
                <a href="data:text/html,<script>alert(1)</script>">x</a>
                <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
                <a href="view-source:javascript:alert(1)">x</a>
                <a href="blob:https://news.example/1">x</a>
                <a href="feed:javascript:alert(1)">x</a>
                <a href="\\\\evil.example\\share">x</a>
                <a href="/\\evil.example">x</a>
                <a href="///evil.example">x</a>
                <a href="file:///etc/passwd">x</a>
                <a href="story:../../x">x</a>
                <a onmouseover=alert(1) href="https://example.org">x</a>
                <a style="position:fixed;inset:0" href="https://example.org">x</a>
                <iframe src="javascript:alert(1)"></iframe>
                <iframe srcdoc="<script>alert(1)</script>"></iframe>
                <iframe src="data:text/html,<script>alert(1)</script>"></iframe>
                <object data="javascript:alert(1)"></object>
                <object data="data:text/html,<script>alert(1)</script>"></object>
                <embed src="javascript:alert(1)">
                <applet code=A></applet>
                <form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>
                <isindex action="javascript:alert(1)" type=image>
                <input onfocus=alert(1) autofocus>
                <select onfocus=alert(1) autofocus><option>x</select>
                <textarea></textarea><script>alert(1)</script>
                <video><source onerror=alert(1) src=x></video>
                <video poster="javascript:alert(1)" src="javascript:alert(1)"></video>
                <audio src=x onerror=alert(1)></audio>
                <details open ontoggle=alert(1)><summary>s</summary></details>
                <marquee onstart=alert(1)>x</marquee>
                <meta http-equiv="refresh" content="0;url=javascript:alert(1)">
                <link rel=stylesheet href="javascript:alert(1)">
                <base href="javascript:alert(1)//"><a href="x">x</a>
                <style>@import 'javascript:alert(1)'; body{background:url(javascript:alert(1))}</style>
                <div style="background-image:url(javascript:alert(1))">x</div>
                <div style="width:expression(alert(1))">x</div>
                <table background="javascript:alert(1)"><td background="javascript:alert(1)">x</table>
                <noscript><p title="</noscript><img src=x onerror=alert(1)>">
                <template><script>alert(1)</script></template>
                <title><a href="</title><img src=x onerror=alert(1)>">
                <xmp><script>alert(1)</script></xmp>
                <plaintext><script>alert(1)</script>
                <!--<img src="--><img src=x onerror=alert(1)//">
                <!-- wp:html {"x":"--><script>alert(1)</script>"} -->
                <!-- wp:embed {"url":"javascript:alert(1)"} /-->
                <!-- wp:cover {"url":"javascript:alert(1)"} --><div></div><!-- /wp:cover -->
                [caption caption="<script>alert(1)</script>"]<img src=x onerror=alert(1)>[/caption]
                [embed]javascript:alert(1)[/embed]
                [video src="javascript:alert(1)"]
                [gallery ids="1" onerror="alert(1)"]
                [gallery ids='"><script>alert(1)</script>']
                [audio src='x" onerror="alert(1)']
                [foo_bar]<script>alert(1)</script>[/foo_bar]
                <x-gallery ids="1" onclick=alert(1)></x-gallery>
                <p><b><i><script>alert(1)</script></i></b></p>
                <p lang='"><script>alert(1)</script>'>x</p>
                <span lang="x-y-z onclick=1" dir="javascript:">x</span>
                <ruby><rt><script>alert(1)</script></rt></ruby>
                """.split("\n"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingThatRunsSurvives(String vector) {
        for (var content :
                new String[] {vector, "<!-- wp:html -->" + vector + "<!-- /wp:html -->", "<p>" + vector + "</p>"}) {
            var json = BodyReader.read(content, "", "1", new BodyReaderTest.Around())
                    .json();
            var hrefs = HREF.matcher(json);
            while (hrefs.find()) {
                assertThat(hrefs.group(1))
                        .satisfies(href -> assertThat(Links.allowed(href)).isTrue());
                assertThat(hrefs.group(1).toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("javascript:", "data:", "evil.example\\");
            }
            assertThat(Body.ofJson(json).json()).isEqualTo(json);
        }
    }

    @Test
    void scriptsAndStylesAreNotEvenText() {
        var body = BodyReader.read(
                "<p>a<script>alert(1)</script>b<style>p{}</style>c</p><iframe srcdoc='<b>x</b>'>y</iframe><noscript>d</noscript>",
                "",
                "1",
                new BodyReaderTest.Around());
        assertThat(body.text()).isEqualTo("abc\nd");
    }

    @Test
    void aHostInAnotherSchemesClothesIsNotAPathOfOurs() {
        var around = new BodyReaderTest.Around();
        for (var href : new String[] {"//evil.example/", "\\\\evil.example", "/\\evil.example", "/\t/evil.example"}) {
            var json = BodyReader.read("<a href=\"" + href + "\">x</a>", "", "1", around)
                    .json();
            assertThat(json).as(href).doesNotContain("\"href\":\"/").doesNotContain("\"href\":\"\\\\");
        }
    }

    @Test
    void depthWithoutEndIsRead() {
        var around = new BodyReaderTest.Around();
        for (var tag : new String[] {
            "div", "b", "ul><li", "blockquote", "table><tr><td", "span", "details", "figure", "dl><dt", "a"
        }) {
            BodyReader.read(("<" + tag + ">").repeat(5_000) + "text", "", "1", around);
        }
        BodyReader.read("[a]".repeat(5_000) + "[/a]".repeat(5_000), "", "1", around);
        BodyReader.read("[caption]".repeat(5_000) + "x" + "[/caption]".repeat(5_000), "", "1", around);
        BodyReader.read("[a_b x=1".repeat(5_000), "", "1", around);
        BodyReader.read("<".repeat(50_000), "", "1", around);
        BodyReader.read("<a ".repeat(5_000) + "[gallery", "", "1", around);
        BodyReader.read("<!-- wp:a {\"a\":".repeat(5_000), "", "1", around);
    }

    @Test
    void naughtyStringsMoveInAsTitlesTextsAndShortcodes() throws IOException {
        var strings = new ObjectMapper()
                .readValue(RealData.path("naughty-strings.json").toFile(), String[].class);
        for (var string : strings) {
            var title = BodyReader.plain(string);
            assertThat(Text.clean(title)).isEqualTo(title);
            for (var content : new String[] {
                string, "<p>" + string + "</p>", "[caption]" + string + "[/caption]", "<a href=\"" + string + "\">x</a>"
            }) {
                var body = BodyReader.read(content, string, "1", new BodyReaderTest.Around());
                assertThat(Body.ofJson(body.json())).isEqualTo(body);
            }
            assertThat(PhpSerialized.readArray(string)).isEmpty();
        }
    }

    @Test
    void whateverComesItAnswers() {
        var random = new Random(11);
        var pieces = new ArrayList<>(vectors());
        pieces.addAll(List.of(
                "<p>",
                "</p>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<ul>",
                "<li>",
                "</ul>",
                "<ol>",
                "<blockquote>",
                "<figure>",
                "</figure>",
                "<figcaption>",
                "<a href='/x'>",
                "</a>",
                "<b>",
                "</b>",
                "\n\n",
                "\n",
                "[caption id=1]",
                "[/caption]",
                "[gallery]",
                "[",
                "]",
                "<!--more-->",
                "<!-- wp:group {\"a\":1} -->",
                "<!-- /wp:group -->",
                "<br>",
                "<pre>",
                "سلام",
                "\u202E",
                "&amp;",
                "&#0;",
                "\u0000",
                "\uD800",
                "<select>",
                "<svg>",
                "<math>",
                "<frameset>",
                "<head>",
                "</body>"));
        for (var n = 0; n < 3_000; n++) {
            var content = new StringBuilder();
            for (var i = random.nextInt(14); i >= 0; i--) {
                content.append(pieces.get(random.nextInt(pieces.size())));
            }
            var body = BodyReader.read(content.toString(), "", "1", new BodyReaderTest.Around());
            assertThat(Body.ofJson(body.json())).isEqualTo(body);
        }
    }
}
