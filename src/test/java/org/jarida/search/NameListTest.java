package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {
    @ParameterizedTest
    @CsvSource({
        "fa, پناهندگان در پاکستان, پناهنده",
        "fa, پناهندگان در پاکستان, Паноҳандагон",
        "fa, جلال‌آباد, جلال آباد",
        "fa, جلال آباد, Ҷалолобод",
        "fa, حبیب‌الله نوری, Habibullah",
        "tg, Афғонистон, Афгонистон",
        "tg, Афғонистон, افغانستان",
        "ps, ښځې, ښځو",
        "en, Women’s education, educating women",
        "en, Zarmina Nuri, زرمینه",
        "ru, Выборы, выборами",
        "de, Flüchtlinge, fluchtling",
    })
    void aNameIsCalledSo(String language, String name, String asked) {
        var list = new NameList(Language.of(language), Map.of(7L, name));
        assertThat(list.called(asked, 4)).containsExactly(7L);
    }

    @ParameterizedTest
    @CsvSource({"en, Women’s education, education man", "fa, کابل, Қобил шаҳр", "en, Herat, ''", "en, Herat, '?!'"})
    void aNameIsNotCalledSo(String language, String name, String asked) {
        assertThat(new NameList(Language.of(language), Map.of(7L, name)).called(asked, 4))
                .isEmpty();
    }

    @Test
    void theShortestIsFirst() {
        var list = new NameList(
                Language.ENGLISH, Map.of(1L, "Kabul", 2L, "Kabul airport", 3L, "The fall of Kabul", 4L, "Herat"));
        assertThat(list.called("kabul", 2)).containsExactly(1L, 2L);
    }

    @Test
    void ofMoreThanItHoldsTheNewestAreThere() {
        var names = LongStream.range(0, 30_000).boxed().collect(Collectors.toMap(id -> id, id -> "number" + id));
        var list = new NameList(Language.ENGLISH, names);
        assertThat(list.called("number29999", 4)).containsExactly(29_999L);
        assertThat(list.called("number10000", 4)).containsExactly(10_000L);
        assertThat(list.called("number9999", 4)).isEmpty();
    }
}
