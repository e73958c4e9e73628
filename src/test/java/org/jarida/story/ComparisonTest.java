package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jarida.RealStories;
import org.jarida.language.Direction;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    /** Removed words stand in [-brackets-], added ones in {+braces+}, those with other marks in *stars*. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en    | Snow closes the pass            | Snow closed the pass            | Snow [-closes-]{+closed+} the pass
            en    | Snow closes the pass            | Snow closes the pass again      | Snow closes the pass{+ again+}
            en    | Snow closes the pass            | Heavy snow shuts the pass       | [-Snow closes-]{+Heavy snow shuts+} the pass
            en    | It was 10.5 km, he said         | It was 10.7 km, he said         | It was [-10.5-]{+10.7+} km, he said
            en    | They don't                      | They didn't                     | They [-don't-]{+didn't+}
            fa-AF | برف می‌بارد                      | برف نمی‌بارد                     | برف [-می‌بارد-]{+نمی‌بارد+}
            fa-AF | روز ۱۴۰۵/۹/۴ آمد                | روز ۱۴۰۵/۹/۵ آمد                | روز [-۱۴۰۵/۹/۴-]{+۱۴۰۵/۹/۵+} آمد
            ps    | د سالنګ لاره وتړل شوه           | د سالنګ لار وتړل شوه            | د سالنګ [-لاره-]{+لار+} وتړل شوه
            ar    | أُغلق الممر ليلة                | أُغلق الممر ليلتين              | أُغلق الممر [-ليلة-]{+ليلتين+}
            tg    | Барф ағбаро баст                | Барф роҳро баст                 | Барф [-ағбаро-]{+роҳро+} баст
            ru    | Снег закрыл перевал.            | Снег закрыл перевал!            | Снег закрыл перевал[-.-]{+!+}
            en    | same                            | same                            | same
            """)
    void wordsAreComparedWhole(String tag, String before, String after, String shown) {
        var wording = Wording.of(RichText.plain(before), RichText.plain(after), Language.of(tag));
        assertThat(shown(wording)).isEqualTo(shown);
    }

    @Test
    void otherMarksOnTheSameWordsAreToldAsSuch() {
        var before = new RichText(List.of(Span.plain("Snow closes the pass")));
        var after = new RichText(
                List.of(Span.plain("Snow "), new Span("closes", List.of(new Mark.Strong())), Span.plain(" the pass")));
        var wording = Wording.of(before, after, Language.ENGLISH);
        assertThat(shown(wording)).isEqualTo("Snow *closes* the pass");
        assertThat(wording.runs().get(1).before()).isEmpty();
        assertThat(wording.runs().get(1).after()).containsExactly(new Mark.Strong());
        assertThat(wording.isSame()).isFalse();
    }

    @Test
    void theOrderOfMarksIsNoChange() {
        var one = new RichText(List.of(new Span("so", List.of(new Mark.Strong(), new Mark.Emphasis()))));
        var other = new RichText(List.of(new Span("so", List.of(new Mark.Emphasis(), new Mark.Strong()))));
        assertThat(Wording.of(one, other, Language.ENGLISH).isSame()).isTrue();
    }

    @Test
    void aFootnoteThatIsAddedIsSeen() {
        var before = RichText.plain("He said so.");
        var after = new RichText(
                List.of(Span.plain("He said so"), new Span("", List.of(new Mark.Note("n1"))), Span.plain(".")));
        var wording = Wording.of(before, after, Language.ENGLISH);
        assertThat(wording.runs())
                .filteredOn(Run::isNote)
                .singleElement()
                .satisfies(run -> assertThat(run.change()).isEqualTo(Run.Change.ADDED));
        assertThat(wording.before()).isEqualTo(before);
        assertThat(wording.after()).isEqualTo(after);
    }

    /** Otherwise the words of "the NATO forces" would stand in the order of the Persian around them. */
    @Test
    void wordsOfTheOtherDirectionStayTogether() {
        var wording = Wording.of(
                RichText.plain("نیروهای NATO Resolute Support رفتند."),
                RichText.plain("نیروهای NATO Mission Support 17 رفتند."),
                Language.DARI);
        assertThat(wording.stretches().stream().map(Wording.Stretch::direction))
                .containsExactly(Direction.RTL, Direction.LTR, Direction.RTL);
        assertThat(shown(wording.stretches().get(1).runs())).isEqualTo("NATO [-Resolute-]{+Mission+} Support{+ 17+}");
    }

    @Test
    void aTextOfOneDirectionIsOneStretch() {
        var wording = Wording.of(RichText.plain("12 men"), RichText.plain("13 men, 2 women"), Language.ENGLISH);
        assertThat(wording.stretches())
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.direction()).isEqualTo(Direction.LTR));
    }

    @Test
    void aBlockIsFoundAgainByItsIdWhereverItStands() {
        var differences = compared(
                List.of(paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")),
                List.of(paragraph("c", "Three."), paragraph("a", "One."), paragraph("b", "Two and a half.")));
        assertThat(told(differences)).containsExactly("moved c", "same a", "changed b");
    }

    @Test
    void aBlockWithANewIdIsFoundByWhatItSays() {
        var differences = compared(
                List.of(paragraph("a", "Snow closed the pass for a night."), paragraph("b", "Nobody was hurt.")),
                List.of(
                        paragraph("x", "A new beginning."),
                        new Block.Heading("y", 2, RichText.plain("Snow closed the pass for two nights.")),
                        paragraph("z", "Nobody was hurt.")));
        assertThat(told(differences)).containsExactly("added x", "another kind y", "same z");
    }

    @Test
    void whatIsGoneStandsWhereItStood() {
        var differences = compared(
                List.of(paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")),
                List.of(paragraph("a", "One."), paragraph("c", "Three.")));
        assertThat(told(differences)).containsExactly("same a", "removed b", "same c");
    }

    @Test
    void aNewLineOfAListIsNoChangeOfTheOthers() {
        var before = new Block.Listing("l", false, 1, List.of(item("Bread"), item("Tea")));
        var after = new Block.Listing("l", false, 1, List.of(item("Bread"), item("Salt"), item("Tea")));
        assertThat(compared(List.of(before), List.of(after)).getFirst().texts().stream()
                        .map(text -> text.part() + " " + shown(text.wording())))
                .containsExactly("items/0/text Bread", "items/1/text {+Salt+}", "items/2/text Tea");
    }

    @Test
    void whatIsNoTextIsComparedToo() {
        var differences = compared(
                List.of(
                        new Block.Picture("p", "1a2b3c4d", RichText.plain("Snow"), "Snow", false),
                        new Block.Divider("d")),
                List.of(
                        new Block.Picture("p", "9z8y7x6w", RichText.plain("Snow"), "Snow", true),
                        new Block.Divider("d")));
        assertThat(differences.getFirst())
                .isInstanceOfSatisfying(
                        BlockDifference.Changed.class,
                        changed -> assertThat(changed.traits())
                                .containsExactly(
                                        new Trait(Trait.Name.MEDIA, "1a2b3c4d", "9z8y7x6w"),
                                        new Trait(Trait.Name.WIDE, "false", "true")));
        assertThat(differences.getLast()).isInstanceOf(BlockDifference.Same.class);
    }

    @Test
    void aBoxIsComparedInside() {
        var before = new Block.FactBox("f", RichText.plain("Facts"), List.of(paragraph("a", "3300 metres")));
        var after = new Block.FactBox("f", RichText.plain("Facts"), List.of(paragraph("a", "3400 metres")));
        assertThat(compared(List.of(before), List.of(after)).getFirst())
                .isInstanceOfSatisfying(
                        BlockDifference.Changed.class,
                        changed -> assertThat(told(changed.inside())).containsExactly("changed a"));
    }

    @Test
    void fieldsAreComparedToo() {
        var before = new Content("Snow", "", "Kabul", "", "1a2b3c4d", List.of(1L), Body.EMPTY);
        var after = new Content("Heavy snow", "", "Kabul", "", null, List.of(2L, 1L), Body.EMPTY);
        var comparison = Comparison.of(before, after, Language.ENGLISH);
        assertThat(comparison.fields().stream().map(FieldDifference::place))
                .containsExactly(Place.HEADLINE, Place.LEAD_PICTURE, Place.BYLINES);
        assertThat(comparison.fields().getLast())
                .isEqualTo(new FieldDifference.Chosen(Place.BYLINES, List.of("1"), List.of("2", "1")));
        assertThat(Comparison.of(before, before, Language.ENGLISH).isSame()).isTrue();
    }

    /** The one law of a comparison: what was and what is can be read from it, word for word and mark for mark. */
    @Test
    void whatIsSameOrRemovedIsTheTextBeforeAndWhatIsSameOrAddedTheTextAfter() {
        var random = new Random(1405);
        for (var told : RealStories.all()) {
            var before = told.content();
            var edit = new RandomEdit(random, before);
            var after =
                    new Content(edit.words(before.headline()), "", "", "", null, List.of(), new Body(edit.blocks()));
            var comparison = Comparison.of(before, after, told.language());
            var name = told.story() + " " + told.language();
            assertThat(befores(comparison)).as(name).containsExactlyInAnyOrderElementsOf(texts(before));
            assertThat(afters(comparison)).as(name).containsExactlyElementsOf(texts(after));
        }
    }

    @Test
    void theLongestTextsAreComparedInGoodTime() {
        var random = new Random(1);
        var words = IntStream.range(0, 30_000)
                .mapToObj(i -> "word" + random.nextInt(3000))
                .toList();
        var other = new ArrayList<>(words);
        Collections.shuffle(other, random);
        var before = RichText.plain(String.join(" ", words));
        var after = RichText.plain(String.join(" ", other));
        assertTimeout(Duration.ofSeconds(5), () -> {
            var wording = Wording.of(before, after, Language.ENGLISH);
            assertThat(wording.before()).isEqualTo(before);
            assertThat(wording.after()).isEqualTo(after);
        });
    }

    private static List<RichText> texts(Content content) {
        return content.body().blocks().stream()
                .map(block -> Wording.joined(((Block.Paragraph) block).text().spans()))
                .toList();
    }

    private static List<RichText> befores(Comparison comparison) {
        return comparison.blocks().stream()
                .filter(block -> !(block instanceof BlockDifference.Added))
                .map(block -> block.texts().getFirst().wording().before())
                .toList();
    }

    private static List<RichText> afters(Comparison comparison) {
        return comparison.blocks().stream()
                .filter(block -> !(block instanceof BlockDifference.Removed))
                .map(block -> block.texts().getFirst().wording().after())
                .toList();
    }

    private static List<BlockDifference> compared(List<Block> before, List<Block> after) {
        return Comparison.of(content(before), content(after), Language.ENGLISH).blocks();
    }

    private static Content content(List<Block> blocks) {
        return new Content("Snow", "", "", "", null, List.of(), new Body(blocks));
    }

    private static Block paragraph(String id, String text) {
        return new Block.Paragraph(id, RichText.plain(text));
    }

    private static Block.Item item(String text) {
        return Block.Item.of(RichText.plain(text));
    }

    private static List<String> told(List<BlockDifference> differences) {
        return differences.stream()
                .map(difference -> switch (difference) {
                    case BlockDifference.Same same ->
                        (same.moved() ? "moved " : "same ") + same.block().id();
                    case BlockDifference.Added added -> "added " + added.block().id();
                    case BlockDifference.Removed removed ->
                        "removed " + removed.block().id();
                    case BlockDifference.Changed changed ->
                        (changed.isOfAnotherKind() ? "another kind " : "changed ")
                                + changed.after().id();
                })
                .toList();
    }

    private static String shown(Wording wording) {
        return shown(wording.runs());
    }

    private static String shown(List<Run> runs) {
        return runs.stream()
                .map(run -> switch (run.change()) {
                    case SAME -> run.text();
                    case REMARKED -> "*" + run.text() + "*";
                    case REMOVED -> "[-" + run.text() + "-]";
                    case ADDED -> "{+" + run.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    /** What a hasty editor does: words gone, new, doubled, in bold or linked; blocks moved, gone, doubled, renamed. */
    private static final class RandomEdit {
        private final Random random;
        private final Content content;

        RandomEdit(Random random, Content content) {
            this.random = random;
            this.content = content;
        }

        List<Block> blocks() {
            var blocks = new ArrayList<Block>();
            for (var block : content.body().blocks()) {
                var paragraph = (Block.Paragraph) block;
                switch (random.nextInt(12)) {
                    case 0 -> {}
                    case 1 -> blocks.add(new Block.Paragraph("new" + paragraph.id(), paragraph.text()));
                    case 2 -> {
                        blocks.add(paragraph);
                        blocks.add(new Block.Paragraph(
                                "twin" + paragraph.id(), marked(paragraph.text().text())));
                    }
                    case 3 -> blocks.add(random.nextInt(blocks.size() + 1), paragraph);
                    case 4, 5, 6 ->
                        blocks.add(new Block.Paragraph(
                                paragraph.id(), marked(paragraph.text().text())));
                    default -> blocks.add(paragraph);
                }
            }
            return blocks;
        }

        String words(String text) {
            var words = new ArrayList<String>();
            for (var word : text.split(" ")) {
                switch (random.nextInt(10)) {
                    case 0 -> {}
                    case 1 -> words.add(word + "ها");
                    case 2 -> words.addAll(List.of(word, "NATO", "۱۴۰۵/۹/۴", word));
                    default -> words.add(word);
                }
            }
            return String.join(" ", words);
        }

        private RichText marked(String text) {
            var edited = words(text);
            var spans = new ArrayList<Span>();
            for (var from = 0; from < edited.length(); ) {
                var to = edited.offsetByCodePoints(
                        from, Math.min(1 + random.nextInt(40), edited.codePointCount(from, edited.length())));
                List<Mark> marks = switch (random.nextInt(5)) {
                    case 0 -> List.of(new Mark.Strong());
                    case 1 -> List.of(new Mark.Link("https://example.org/"), new Mark.Emphasis());
                    default -> List.of();
                };
                spans.add(new Span(edited.substring(from, to), marks));
                if (random.nextInt(6) == 0) {
                    spans.add(new Span("", List.of(new Mark.Note("n" + random.nextInt(3)))));
                }
                from = to;
            }
            return new RichText(spans);
        }
    }
}
