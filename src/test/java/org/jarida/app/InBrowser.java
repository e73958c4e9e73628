package org.jarida.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that look at pages in a real browser, handed to them as {@link Chromium}. They run after all others, so that
 * what fails quickly fails first; where there is no browser they are skipped, and fail when {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Order(Integer.MAX_VALUE)
@ExtendWith(Chromium.Door.class)
public @interface InBrowser {}
