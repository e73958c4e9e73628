package org.jarida.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void whatHappenedIsNotHeldInMemory() {
        var recent = new Recent();
        var happened = announced(recent, "story:3k9x2q7a");

        System.gc();

        assertThat(happened.get()).isNull();
        assertThat(recent.touched(Set.of("story:3k9x2q7a"), 0)).isTrue();
    }

    private static WeakReference<Object> announced(Recent recent, String tag) {
        var happened = new Object();
        recent.add(new Announcement(Set.of(tag), List.of(happened)));
        return new WeakReference<>(happened);
    }
}
