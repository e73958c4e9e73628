package org.jarida.newsroom;

import java.util.List;
import java.util.function.BiFunction;
import org.jarida.desk.SigningIn;

/**
 * The sample newsroom's ready accounts, where anybody who sits at this machine may sign in with one press.
 *
 * @param names what the accounts are called
 * @param signIn signs one in, by its name, in the browser of that device
 */
public record Demonstration(List<String> names, BiFunction<String, String, SigningIn> signIn) {
    public static final Demonstration NONE =
            new Demonstration(List.of(), (name, device) -> new SigningIn.NotSignedIn(SigningIn.Reason.WRONG));

    public Demonstration {
        names = List.copyOf(names);
    }
}
