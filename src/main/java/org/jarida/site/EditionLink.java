package org.jarida.site;

import org.jarida.language.Language;

/**
 * An edition in the language menu. Where the page at hand exists in it, the link leads there; where not, to its front
 * page, and says so.
 */
public record EditionLink(Language language, String url, boolean current, boolean exists) {}
