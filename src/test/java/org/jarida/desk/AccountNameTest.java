package org.jarida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zarmina",
                "Zarmina.Nuri",
                "زرمینه",
                "زرمينه_۱۲",
                "Зарина-2",
                "हिन्दी",
                "abc",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void lettersAndDigitsOfAnyScriptAreAName(String name) {
        assertThat(AccountName.read(name)).isPresent();
        assertThat(AccountName.read("  " + name + " ")).isEqualTo(AccountName.read(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "two words",
                "-dash",
                ".dot",
                "a@b.example",
                "a\u200Cb\u200Cc",
                "abc\u202Edef",
                "abc\u0000",
                "<script>",
                "ab\uD83D\uDE00c"
            })
    void anythingElseIsNone(String name) {
        assertThat(AccountName.read(name)).isEmpty();
    }

    @Test
    void aNameIsKeptComposed() {
        assertThat(new AccountName("Zo\u0065\u0308y").text()).isEqualTo("Zo\u00EBy");
    }

    @ParameterizedTest
    @CsvSource({"zarmina, ZARMINA", "paypal, раура1", "Ilya, llya", "scope, ѕсоре", "rn0, m0x"})
    void namesThatLookAlikeShareALook(String one, String other) {
        var shared = new HashSet<>(new AccountName(one).looks());
        shared.retainAll(new AccountName(other).looks());
        assertThat(shared.isEmpty()).isEqualTo(other.equals("m0x"));
    }

    @Test
    void namesThatDoNotLookAlikeShareNone() {
        assertThat(new AccountName("zarmina").looks()).doesNotContainAnyElementsOf(new AccountName("zarmena").looks());
    }
}
