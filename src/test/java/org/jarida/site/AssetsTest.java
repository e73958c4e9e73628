package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets(List.of());

    @Test
    void aFileIsNamedByItsContent() {
        assertThat(assets.address("site.css")).matches("/assets/site\\.[0-9a-f]{8}\\.css");
        assertThat(assets.at("/assets/site.css")).isNull();
        assertThat(Objects.requireNonNull(assets.at(assets.address("mark.svg"))).type())
                .isEqualTo("image/svg+xml");
    }

    @Test
    void theStylesNameFontsByTheirAddresses() {
        var styles = new String(
                Objects.requireNonNull(assets.at(assets.address("site.css"))).bytes(), UTF_8);
        assertThat(styles).doesNotContain("fonts/").doesNotContain("/*").doesNotContain("\n");
        var font = assets.address("fonts/naskh.woff2");
        assertThat(font).matches("/assets/[0-9a-f]{8}/naskh\\.woff2");
        assertThat(styles).contains("url(" + font.substring("/assets/".length()) + ")");
        assertThat(Objects.requireNonNull(assets.at(font)).type()).isEqualTo("font/woff2");
    }

    @Test
    void theScriptThatComesWhenItIsAskedForSpeaksTheLanguageOfThePage() {
        assertThat(more("tg")).contains("const words = {", "Таваққуф");
        assertThat(more("fr-BE")).isEqualTo(more("fr")).contains("Partager en image");
    }

    private String more(String language) {
        var address = assets.addressOfMore(Language.of(language));
        return new String(Objects.requireNonNull(assets.at(address)).bytes(), UTF_8);
    }

    @Test
    void stylesLoseOnlyWhatSeparatesNothing() {
        assertThat(Tightened.css("""
                                /* a reason */
                                @media (min-width: 40em) and (hover) {
                                  .card > a:hover, .card :is(h2, h3)::after {
                                    width: calc(100% - var(--gap) + 1px);
                                    content: " · {;} /* */ ";
                                  }
                                }
                                """))
                .isEqualTo("@media (min-width:40em) and (hover){.card>a:hover,.card :is(h2,h3)::after"
                        + "{width:calc(100% - var(--gap) + 1px);content:\" · {;} /* */ \"}}");
    }

    @Test
    void aScriptLosesCommentLinesAndIndentationOnly() {
        assertThat(Tightened.script("""
                                // A reason.
                                (() => {
                                  // Another.
                                  const address = "https://example.org"; // kept
                                })();
                                """)).isEqualTo("""
                        (() => {
                        const address = "https://example.org"; // kept
                        })();""");
    }
}
