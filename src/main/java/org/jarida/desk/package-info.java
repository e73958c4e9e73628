/**
 * Who works here: accounts, what they may do, and how they prove who they are. An account has a name to sign in with and
 * no field for a real one; bylines, stories and readers are unknown here, and nothing leads from a byline to an account.
 */
@NullMarked
package org.jarida.desk;

import org.jspecify.annotations.NullMarked;
