package org.jarida.push;

/**
 * How far an article has come as breaking news.
 *
 * @param total how many browsers there were when it began
 * @param gone how many there were no more, and are forgotten
 * @param failed how many did not get it
 */
public record Progress(boolean isOver, int total, int sent, int gone, int failed) {}
