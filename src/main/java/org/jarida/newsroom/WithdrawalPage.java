package org.jarida.newsroom;

/** Before an article is taken from readers. */
public record WithdrawalPage(
        Room room, String address, Headline headline, String reason, boolean secondPerson, String wrong) {}
