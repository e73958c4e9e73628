package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers and staff find their doors, and nobody finds the other's. */
class OpenNewsroomTest {
    private final OpenNewsroom open = new OpenNewsroom(new Newsroom(Store.SQLITE));

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aReaderFindsTheNewspaperAndIsLedToTheDoorOfTheNewsroom() {
        assertThat(open.read("/en").page().title()).isEqualTo("Jarida");
        assertThat(open.read("/newsroom/nowhere").status()).isEqualTo(404);
    }

    @Test
    void whoIsSignedInIsKnownByName() {
        var token = open.signIn(Role.EDITOR);
        assertThat(open.get(token, "/newsroom/nowhere")
                        .page()
                        .select(".self bdi")
                        .text())
                .isEqualTo("editor");
        open.signOut(token);
        assertThat(open.get(token, "/newsroom/nowhere").page().select(".self").text())
                .isEmpty();
    }
}
