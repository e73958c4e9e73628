/** What both webs share, the staff's and the readers' own: forms, cookies, what is taken in and how it goes out. */
@NullMarked
package org.jarida.web;

import org.jspecify.annotations.NullMarked;
