package org.jarida.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {
    @Test
    void contrastIsMeasuredAsTheGuidelinesDo() {
        assertThat(Colours.contrast("#000000", "#ffffff")).isEqualTo(21, within(0.001));
        assertThat(Colours.contrast("#777777", "#ffffff")).isEqualTo(4.48, within(0.01));
    }

    @Test
    void aNewspaperWearsItsOwnColours() {
        assertThat(new Colours(Map.of("accent", "#0b5d3b")).chosen()).containsEntry("accent", "#0b5d3b");
    }

    @Test
    void coloursThatCannotBeReadAreRefused() {
        assertThatThrownBy(() -> new Colours(Map.of("accent", "#ffd54f"))).hasMessageContaining("contrast");
        assertThatThrownBy(() -> new Colours(Map.of("paper-dark", "#8a8a8a"))).hasMessageContaining("contrast");
    }

    @Test
    void nothingButAColourIsAColour() {
        assertThatThrownBy(() -> new Colours(Map.of("accent", "red;}body{display:none")))
                .hasMessageContaining("not a colour");
        assertThatThrownBy(() -> new Colours(Map.of("background", "#000000"))).hasMessageContaining("not a colour");
    }
}
