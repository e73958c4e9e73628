package org.jarida;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTest {
    /** What all scripts of the editor's page may weigh together, compressed. */
    private static final int HEAVIEST_EDITOR = 180 * 1024;

    /** What all scripts that a reader may ever get weigh together, in Brotli, before the words of a language. */
    private static final int HEAVIEST_PUBLIC = 12 * 1024;

    static Stream<Bundle> bundles() {
        return Bundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theKeptScriptIsWhatItsSourcesMake(Bundle bundle) throws Exception {
        assumeTrue(Bundle.possible(), Bundle.ABSENT);
        assertThat(bundle.make()).as("the sources changed: ./jarida bundle").isEqualTo(bundle.kept());
    }

    @Test
    void theEditorIsLightEnoughForABadLine() throws IOException {
        assertThat(zipped(Bundle.EDITOR)).isLessThanOrEqualTo(HEAVIEST_EDITOR);
    }

    @Test
    void whatReadersGetIsLightInAll() throws IOException {
        Brotli4jLoader.ensureAvailability();
        var weight = 0;
        for (var bundle : Bundle.PUBLIC) {
            weight += Encoder.compress(bundle.kept(), new Encoder.Parameters().setQuality(11)).length;
        }
        assertThat(weight).isLessThanOrEqualTo(HEAVIEST_PUBLIC);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theScriptNeedsNothingThatThePolicyRefuses(Bundle bundle) throws IOException {
        assertThat(new String(bundle.kept(), UTF_8))
                .doesNotContainPattern(
                        "\\beval\\(|new Function\\(|insertAdjacentHTML|outerHTML\\s*=|document\\.write\\(");
    }

    private static int zipped(Bundle bundle) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(bundle.kept());
        }
        return zipped.size();
    }
}
