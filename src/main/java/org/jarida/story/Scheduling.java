package org.jarida.story;

/** How scheduling went, or calling it off. */
public sealed interface Scheduling permits Scheduling.Scheduled, Scheduling.CalledOff, Refused, AwaitsSecondPerson {
    record Scheduled(Article article, Plan plan) implements Scheduling, Approving {}

    record CalledOff(Article article) implements Scheduling {}
}
