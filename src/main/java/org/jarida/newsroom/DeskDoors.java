package org.jarida.newsroom;

import java.util.function.Supplier;
import org.jarida.base.Post;
import org.jarida.desk.Accounts;
import org.jarida.desk.Factors;
import org.jarida.desk.Invitations;
import org.jarida.desk.Resets;
import org.jarida.desk.Sessions;
import org.jarida.desk.SetUp;
import org.jarida.desk.SignIn;
import org.jarida.proof.Passkeys;

/**
 * All about who works here.
 *
 * @param post how letters leave
 * @param ready what a new newspaper may begin with
 * @param demonstration the sample newsroom's ready accounts
 */
public record DeskDoors(
        Sessions sessions,
        Accounts accounts,
        Passkeys passkeys,
        Factors factors,
        SignIn signIn,
        Invitations invitations,
        Resets resets,
        SetUp setUp,
        Post post,
        Supplier<ReadySet> ready,
        Demonstration demonstration) {}
