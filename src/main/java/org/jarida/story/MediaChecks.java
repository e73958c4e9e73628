package org.jarida.story;

import org.jarida.media.MediaLibrary;
import org.jspecify.annotations.Nullable;

/** What pictures, films and sounds should have beside them: words for who does not see them, a caption, a credit. */
final class MediaChecks {
    private final Manuscript manuscript;
    private final Findings findings;
    private final MediaLibrary library;

    MediaChecks(Manuscript manuscript, Findings findings, MediaLibrary library) {
        this.manuscript = manuscript;
        this.findings = findings;
        this.library = library;
    }

    void look() {
        var lead = manuscript.content().leadPicture();
        if (lead != null) {
            look(Spot.of(Place.LEAD_PICTURE), "lead", lead, null, null);
        }
        for (var located : manuscript.blocks()) {
            var spot = located.whole();
            var id = located.block().id();
            switch (located.block()) {
                case Block.Picture picture -> look(spot, id, picture.media(), picture.caption(), picture.alternative());
                case Block.Gallery gallery -> {
                    for (var i = 0; i < gallery.pictures().size(); i++) {
                        var exhibit = gallery.pictures().get(i);
                        var part = "pictures/" + i;
                        look(
                                new Spot(spot.place(), spot.number(), id, part, 0, 0),
                                id + "/" + i,
                                exhibit.media(),
                                exhibit.caption(),
                                exhibit.alternative());
                    }
                }
                case Block.Film film -> look(spot, id, film.media(), film.caption(), null);
                case Block.Sound sound -> look(spot, id, sound.media(), sound.caption(), null);
                default -> {}
            }
        }
    }

    private void look(Spot spot, String name, String key, @Nullable RichText caption, @Nullable String alternative) {
        var found = library.find(key, manuscript.edition().code());
        if (found.isEmpty()) {
            findings.add(Check.MEDIA_GONE, name, spot, null);
        } else {
            var medium = found.get();
            var seen = spot.place() != Place.FILM && spot.place() != Place.SOUND;
            if (seen
                    && (alternative == null || alternative.isBlank())
                    && medium.text().alternative().isBlank()) {
                findings.add(Check.ALTERNATIVE, name, spot, null);
            }
            if ((caption == null || caption.isBlank())
                    && medium.text().caption().isBlank()) {
                findings.add(Check.CAPTION, name, spot, null);
            }
            if (medium.credit().isBlank()) {
                findings.add(Check.CREDIT, name, spot, null);
            }
        }
    }
}
