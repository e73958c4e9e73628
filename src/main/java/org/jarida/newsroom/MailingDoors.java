package org.jarida.newsroom;

import org.jarida.base.MailFolder;
import org.jarida.mailing.Issues;
import org.jarida.mailing.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * What letters to readers are made through.
 *
 * @param folder where they lie that no mail server takes; null: one does
 */
public record MailingDoors(
        Issues issues,
        Subscriptions subscriptions,
        @Nullable MailFolder folder) {}
