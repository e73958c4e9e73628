package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jarida.RealData;
import org.junit.jupiter.api.Test;

/** Strings that have broken programs before, in every place of a body that takes text. */
class NaughtyBodyTest {
    @Test
    void everyBodySurvivesBeingStored() throws IOException {
        var strings = new ObjectMapper()
                .readValue(RealData.path("naughty-strings.json").toFile(), new TypeReference<List<String>>() {});
        assertThat(strings).hasSizeGreaterThan(500);
        for (var string : strings) {
            survives(string);
        }
    }

    @Test
    void noControlOfDirectionIsStored() {
        for (var c : "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
            assertThat(EveryBlock.saying("7" + c + "9").cleaned()).isEqualTo(EveryBlock.saying("79"));
        }
    }

    @Test
    void aLineBreakAndAJoinerStay() {
        assertThat(EveryBlock.saying("می\u200Cبارد\nدیر").cleaned()).isEqualTo(EveryBlock.saying("می\u200Cبارد\nدیر"));
    }

    @Test
    void whatWasOnlyControlsIsNothing() {
        assertThat(new Body(List.of(new Block.Paragraph("a", RichText.plain("\u2068\u2069")))).cleaned())
                .isEqualTo(new Body(List.of(new Block.Paragraph("a", RichText.EMPTY))));
    }

    private static void survives(String string) {
        var body = EveryBlock.saying(string).cleaned();
        assertThat(body.cleaned()).as(string).isEqualTo(body);
        assertThat(Body.ofJson(body.json())).as(string).isEqualTo(body);
        assertThat(body.json()).doesNotContainPattern("[\\u0000-\\u0008\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    }
}
