/**
 * The whole house, wired by hand: the command line, configuration and start-up. Nobody knows it.
 */
@NullMarked
package org.jarida.app;

import org.jspecify.annotations.NullMarked;
