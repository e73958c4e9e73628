package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BundleTest {
    /** What all scripts of the editor's page may weigh together, compressed. */
    private static final int HEAVIEST = 180 * 1024;

    @Test
    void theKeptScriptIsWhatItsSourcesMake() throws Exception {
        assumeTrue(Bundle.possible(), Bundle.ABSENT);
        var made = Bundle.make(Bundle.SOURCES.resolve("main.js"));
        assertThat(made).as("the sources changed: ./jarida bundle").isEqualTo(Files.readAllBytes(Bundle.BUNDLE));
    }

    @Test
    void theScriptIsLightEnoughForABadLine() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(Files.readAllBytes(Bundle.BUNDLE));
        }
        assertThat(zipped.size()).isLessThanOrEqualTo(HEAVIEST);
    }

    @Test
    void theScriptNeedsNothingThatThePolicyRefuses() throws IOException {
        var script = Files.readString(Bundle.BUNDLE);
        assertThat(script)
                .doesNotContainPattern(
                        "\\beval\\(|new Function\\(|insertAdjacentHTML|outerHTML\\s*=|document\\.write\\(");
    }
}
