package org.jarida.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jarida.base.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final byte[] SNOW = "snow on the road to Herat".getBytes(UTF_8);
    private final Path folder;
    private final FolderStore store;

    FolderStoreTest(@TempDir Path folder) {
        this.folder = folder;
        store = new FolderStore(folder.resolve("media"));
    }

    @Test
    void bytesAreNamedByWhatTheyAre() throws IOException {
        var name = store.put(SNOW);
        assertThat(name.hash()).isEqualTo(Hashes.sha256(SNOW));
        assertThat(store.put(SNOW)).isEqualTo(name);
        assertThat(store.size(name)).hasValue(SNOW.length);
        try (var all = store.open(name)) {
            assertThat(all.readAllBytes()).isEqualTo(SNOW);
        }
        assertThat(store.path(name).orElseThrow())
                .isEqualTo(folder.resolve("media")
                        .resolve(name.hash().substring(0, 2))
                        .resolve(name.hash().substring(2, 4))
                        .resolve(name.hash()))
                .hasBinaryContent(SNOW);
    }

    @Test
    void aRangeIsReadWithoutTheRest() throws IOException {
        var name = store.put(SNOW);
        try (var range = store.open(name, 8, 8)) {
            assertThat(new String(range.readAllBytes(), UTF_8)).isEqualTo("the road");
        }
        try (var beyond = store.open(name, 20, 100)) {
            assertThat(new String(beyond.readAllBytes(), UTF_8)).isEqualTo("Herat");
        }
    }

    @Test
    void aTakenFileIsGoneFromWhereItWas() throws IOException {
        var elsewhere = Files.write(folder.resolve("../../etc; passwd.jpg".replace("/", "_")), SNOW);
        var name = store.take(elsewhere);
        assertThat(elsewhere).doesNotExist();
        assertThat(store.holds(name)).isTrue();
        assertThat(store.take(Files.write(store.newArrival(), SNOW))).isEqualTo(name);
        assertThat(folder.resolve("media/arriving")).isEmptyDirectory();
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        var name = store.put(SNOW);
        assertThat(store.delete(name)).isTrue();
        assertThat(store.delete(name)).isFalse();
        assertThat(store.holds(name)).isFalse();
        assertThat(store.size(name)).isEqualTo(OptionalLong.empty());
        assertThat(store.path(name)).isEmpty();
    }

    @Test
    void onlyAHashIsAName() {
        assertThatThrownBy(() -> new ContentName("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContentName("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}
