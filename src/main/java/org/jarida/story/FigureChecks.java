package org.jarida.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jarida.language.DateReader;
import org.jarida.language.Figures;
import org.jarida.language.NumberWords;
import org.jarida.language.Text;
import org.jarida.language.WordCount;
import org.jarida.language.WrittenDate;

/** Numbers and dates of the headline and the standfirst, which the text should have too. */
final class FigureChecks {
    /** A text so short says nothing again. */
    private static final int SHORTEST = 40;

    private final Manuscript manuscript;
    private final Findings findings;
    private final DateReader reader;
    private final String text;
    private final Set<String> said = new HashSet<>();

    FigureChecks(Manuscript manuscript, Findings findings) {
        this.manuscript = manuscript;
        this.findings = findings;
        this.reader = DateReader.of(manuscript.language());
        this.text = manuscript.text();
    }

    void look() {
        if (WordCount.of(text, manuscript.language()) >= SHORTEST) {
            var figures = Figures.in(text);
            var dates = reader.in(text);
            for (var passage : manuscript.passages()) {
                if (passage.place() == Place.STANDFIRST || passage.place() == Place.HEADLINE) {
                    look(passage, figures, dates);
                }
            }
        }
    }

    private void look(Passage passage, List<Figures.Figure> figures, List<WrittenDate> dates) {
        var line = passage.text().text();
        var written = reader.in(line);
        for (var date : written) {
            if (dates.stream().noneMatch(date::canBe)) {
                found(Check.DATE, passage, date.from(), date.to());
            }
        }
        var missing = Figures.in(line).stream()
                .filter(figure ->
                        written.stream().noneMatch(date -> date.from() <= figure.from() && figure.to() <= date.to()))
                .filter(figure -> figures.stream().noneMatch(figure::canBe) && !isInWords(figure))
                .toList();
        for (var i = 0; i < missing.size(); i++) {
            var from = missing.get(i).from();
            // A time or a result is one thing: 17:30, 1–0.
            while (i + 1 < missing.size()
                    && missing.get(i + 1).from() == missing.get(i).to() + 1
                    && ":-–".indexOf(line.charAt(missing.get(i).to())) >= 0) {
                i++;
            }
            found(Check.NUMBER, passage, from, missing.get(i).to());
        }
    }

    private boolean isInWords(Figures.Figure figure) {
        return figure.values().stream()
                .filter(value -> value.matches("\\d{1,7}"))
                .anyMatch(value -> NumberWords.says(text, Long.parseLong(value), manuscript.language()));
    }

    private void found(Check check, Passage passage, int from, int to) {
        var words = passage.text().text().substring(from, to);
        if (said.add(words)) {
            var name = passage.place().word() + ":" + Text.shorten(words, 60);
            findings.add(check, name, passage.at(from, to), null, words);
        }
    }
}
