package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param then where to go afterwards
 * @param name what was typed already
 * @param wrong why it was not enough; null: nothing was tried
 * @param demo ready accounts; none, but in the demo
 */
public record SignInPage(
        Room room, String then, String name, @Nullable String wrong, List<LanguageWay> languages, List<String> demo) {}
