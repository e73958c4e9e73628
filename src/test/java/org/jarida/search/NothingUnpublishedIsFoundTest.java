package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.language.Language;
import org.jarida.story.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random acts of a newsroom, and searches right after each, before the index can have caught up: what is not published is
 * never found, in no result, count, suggestion or spelling. Each wording has a word of its own to be found by.
 */
@ParameterizedClass
@EnumSource(Store.class)
class NothingUnpublishedIsFoundTest {
    private static final int ROUNDS = 60;

    private final Random chance = new Random(20261126);
    /** By article, what its newest revision says, and what is published of it. */
    private final Map<Long, String> written = new HashMap<>();

    private final Map<Long, String> shown = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Newsroom newsroom;

    NothingUnpublishedIsFoundTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void afterAnyActs() throws Exception {
        newsroom.beginSearching();
        for (var round = 0; round < ROUNDS; round++) {
            act();
            nothingElseIsFound();
            if (chance.nextInt(8) == 0) {
                newsroom.awaitFindable();
                allOfItIsFound();
            }
        }
        newsroom.awaitFindable();
        allOfItIsFound();
        assertThat(shown).hasSizeGreaterThan(5);
    }

    private void act() {
        var articles = written.keySet().stream().sorted().toList();
        var article = articles.isEmpty() || chance.nextInt(4) == 0
                ? begun()
                : newsroom.articles.get(articles.get(chance.nextInt(articles.size())));
        switch (chance.nextInt(4)) {
            case 0 -> rewritten(article);
            case 1 -> withdrawn(article);
            default -> {
                newsroom.publish(article);
                shown.put(article.id(), written.get(article.id()));
            }
        }
    }

    private Article begun() {
        var word = word();
        var story = newsroom.story(chance.nextBoolean() ? newsroom.world : newsroom.herat);
        var article =
                newsroom.draft(story, chance.nextBoolean() ? "en" : "fa", "Snow " + word, "It says " + word + ".");
        written.put(article.id(), word);
        return article;
    }

    private void rewritten(Article article) {
        var word = word();
        newsroom.saved(article, newsroom.says("Snow " + word, "It says " + word + "."), Newsroom.EDITOR);
        written.put(article.id(), word);
    }

    private void withdrawn(Article article) {
        newsroom.articles.withdraw(article.id(), "", Newsroom.EDITOR);
        shown.remove(article.id());
    }

    private String word() {
        var word = new StringBuilder("q");
        for (var i = 0; i < 9; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        words.add(word.toString());
        return word.toString();
    }

    private void nothingElseIsFound() {
        for (var word : words) {
            if (!shown.containsValue(word)) {
                for (var language : new Language[] {Language.ENGLISH, Language.DARI}) {
                    var question = Question.of("\"" + word + "\"", language, newsroom.clock.instant(), 10);
                    var found = newsroom.search.find(question);
                    assertThat(found.results()).as(word).isEmpty();
                    assertThat(found.total()).as(word).isZero();
                    var typed = newsroom.search.find(question.saying(word.substring(0, 9) + "z"));
                    assertThat(typed.meant()).as(word).isNotEqualTo(word);
                    assertThat(typed.results())
                            .noneMatch(one -> one.publication().headline().contains(word));
                    assertThat(newsroom.search.beginning(question.saying(word.substring(0, 5))))
                            .noneMatch(one -> one.headline().contains(word));
                }
            }
        }
    }

    private void allOfItIsFound() {
        shown.forEach((article, word) -> {
            var edition = newsroom.articles.get(article).edition();
            var language = edition.equals("fa") ? Language.DARI : Language.ENGLISH;
            var found = newsroom.search.find(Question.of(word, language, newsroom.clock.instant(), 10));
            assertThat(found.results())
                    .as(word)
                    .anyMatch(one -> one.publication().article() == article);
        });
    }
}
