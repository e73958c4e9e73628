package org.jarida.media;

import java.util.Locale;

/** Why a file was not taken. Its words for people are in the message files under {@link #messageKey}. */
public enum Refusal {
    EMPTY,
    /** More bytes than its kind may have. */
    TOO_LARGE,
    /** More pixels, or a longer side, than {@link Darkroom} decodes. */
    TOO_MANY_PIXELS,
    /** It says it is something that it is not, or breaks off. */
    BROKEN,
    /** A phone's own picture format: patents keep decoders out; the phone can send JPEG instead. */
    HEIC,
    /** No decoder in Java that we would trust with a stranger's file. */
    AVIF,
    /** A drawing that can carry script and addresses. */
    SVG,
    HTML,
    XML,
    /** Zip and its kin: office documents, programs, archives. */
    ARCHIVE,
    /** TIFF, BMP, icons, raw camera files: nothing a browser shows. */
    PICTURE_FORMAT,
    /** QuickTime, Matroska, AVI, 3GP: nothing every browser plays. */
    FILM_FORMAT,
    /** AAC without a container, FLAC, MIDI: nothing every browser plays. */
    SOUND_FORMAT,
    UNKNOWN;

    public String messageKey() {
        return "media.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
