package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    private static final int CANDIDATES = 50;
    private static final double FOUND = 0.96;

    @ParameterizedTest
    @CsvSource({
        "Тоҷикистон, تاجیکستان, Tajikistan",
        "Кобул, کابل, Kabul",
        "Ҳирот, هرات, Herat",
        "Аҳмад, احمد, Ahmad",
        "Хоҷа, خواجه, Khawaja",
        "Осиф, آصف, Asif",
        "Қандаҳор, قندهار, Kandahar",
        "Ғазнӣ, غزنی, Ghazni",
        "Шариф, شریف, Sharif",
        "Бадахшон, بدخشان, Badakhshan",
        "Душанбе, دوشنبه, Dushanbe",
    })
    void aNameHasOneKeyInThreeScripts(String tajik, String persian, String latin) {
        assertThat(Skeleton.of(persian)).isEqualTo(Skeleton.of(tajik));
        assertThat(Skeleton.of(latin)).isEqualTo(Skeleton.of(tajik));
    }

    @ParameterizedTest
    @CsvSource({"پښتو, форсӣ", "ښځه, ҳаво", "کابل, кабоб"})
    void whatSoundsOtherwiseHasAnother(String one, String other) {
        assertThat(Skeleton.of(one)).isNotEqualTo(Skeleton.of(other));
    }

    @Test
    void theNearerSoundIsTheNearer() {
        assertThat(Skeleton.distance("китоб", "کتاب")).isLessThan(Skeleton.distance("китоб", "کاتب"));
        assertThat(Skeleton.distance("Кобул", "کابل")).isLessThan(Skeleton.distance("Кобул", "کبیل"));
    }

    /** Every second pair of the dictionary. */
    @Test
    void aTajikWordFindsItsPersianPairAmongFewAndBack() throws Exception {
        var pairs = TajikPersianPairs.read();
        var persian = new HashMap<String, TreeSet<String>>();
        var tajik = new HashMap<String, TreeSet<String>>();
        for (var pair : pairs) {
            persian.computeIfAbsent(Skeleton.of(pair.persian()), key -> new TreeSet<>())
                    .add(pair.persian());
            tajik.computeIfAbsent(Skeleton.of(pair.tajik()), key -> new TreeSet<>())
                    .add(pair.tajik());
        }
        var there = 0;
        var back = 0;
        var asked = 0;
        for (var i = 0; i < pairs.size(); i += 2) {
            var pair = pairs.get(i);
            asked++;
            there += nearest(persian, pair.tajik()).contains(pair.persian()) ? 1 : 0;
            back += nearest(tajik, pair.persian()).contains(pair.tajik()) ? 1 : 0;
        }
        assertThat((double) there / asked).as("Tajik to Persian").isGreaterThanOrEqualTo(FOUND);
        assertThat((double) back / asked).as("Persian to Tajik").isGreaterThanOrEqualTo(FOUND);
    }

    private static List<String> nearest(HashMap<String, TreeSet<String>> known, String word) {
        return known.getOrDefault(Skeleton.of(word), new TreeSet<>()).stream()
                .sorted(Comparator.comparingInt(other -> Skeleton.distance(word, other)))
                .limit(CANDIDATES)
                .toList();
    }
}
