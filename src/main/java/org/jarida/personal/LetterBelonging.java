package org.jarida.personal;

import java.util.List;
import java.util.Map;
import org.jarida.base.MailAddress;
import org.jarida.base.Transaction;
import org.jarida.mailing.Interest;
import org.jarida.mailing.Occasion;
import org.jarida.mailing.Subscriptions;
import org.jarida.reader.Reader;

/** The letters that a reader's address gets. */
record LetterBelonging(Subscriptions subscriptions) implements Belonging {
    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Object of(Reader reader) {
        return MailAddress.read(reader.address()).map(subscriptions::at).orElse(List.of()).stream()
                .map(one -> Map.of(
                        "edition",
                        one.edition(),
                        "letters",
                        one.wish().occasions().stream()
                                .map(Occasion::word)
                                .sorted()
                                .toList(),
                        "of",
                        one.wish().interests().stream().map(Interest::toString).toList()))
                .toList();
    }

    @Override
    public void forget(Transaction transaction, Reader reader) {
        MailAddress.read(reader.address()).ifPresent(address -> subscriptions.forget(transaction, address));
    }
}
