package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final String STUDY = """
            [{"type":"heading","id":"a1","level":2,"text":"What we asked"},\
            {"type":"paragraph","id":"a2","text":["Of ",{"text":"1,204","marks":[{"type":"strong"}]},\
            " women",{"text":"*","marks":[{"type":"note","footnote":"a9"}]}," all answered."]},\
            {"type":"quotation","id":"a3","paragraphs":["I read at night."],"attribution":"A pupil"},\
            {"type":"list","id":"a4","ordered":true,"start":3,"items":[{"text":"Books","items":[{"text":"Maps"}]}]},\
            {"type":"picture","id":"a5","media":"k3x9q2ab","wide":true},\
            {"type":"table","id":"a6","headerRow":true,"rows":[[{"text":"Age"},{"text":"Share","columns":2}]]},\
            {"type":"divider","id":"a7"},\
            {"type":"fact-box","id":"a8","title":"In short","blocks":[{"type":"paragraph","id":"b1","text":"Two in three."}]},\
            {"type":"footnote","id":"a9","text":"Asked in spring."}]""";

    @Test
    void aBodyReadsAsItWasWritten() {
        var body = Body.ofJson(STUDY);
        assertThat(Body.ofJson(body.json())).isEqualTo(body);
    }

    @Test
    void itsWordsAreInReadingOrderWithoutNoteMarks() {
        assertThat(Body.ofJson(STUDY).text()).isEqualTo("""
                        What we asked
                        Of 1,204 women all answered.
                        I read at night.
                        Books
                        Maps
                        Age | Share
                        In short
                        Two in three.
                        Asked in spring.""");
    }

    @Test
    void aBodyIsSmallInStorage() {
        var body = new Body(List.of(new Block.Paragraph("a1", RichText.plain("Snow fell."))));
        assertThat(body.json()).isEqualTo("""
                [{"type":"paragraph","id":"a1","text":"Snow fell."}]""");
    }

    @Test
    void aScriptIsNoLink() {
        for (var href : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:x",
                "data:text/html,x",
                "//evil.example",
                "/\\evil",
                "vbscript:x",
                " ",
                "java\nscript:x")) {
            assertThat(Links.allowed(href)).as(href).isFalse();
        }
        assertThatThrownBy(() -> Body.ofJson("""
                [{"type":"paragraph","id":"a","text":[{"text":"x","marks":[{"type":"link","href":"javascript:x"}]}]}]""")).hasMessageContaining("javascript:x");
    }
}
