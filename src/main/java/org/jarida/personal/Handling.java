package org.jarida.personal;

/** What answers a route: plain blocking code on a virtual thread. */
@FunctionalInterface
interface Handling {
    Reply handle(Visit visit) throws Exception;
}
