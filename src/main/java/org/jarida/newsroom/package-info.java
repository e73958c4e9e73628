/**
 * The staff's side of the web, below {@code /newsroom/}: every route has a policy, every page is in the account's own
 * language, every act goes through the door of the package that owns the noun. It must not know the readers' pages.
 */
@NullMarked
package org.jarida.newsroom;

import org.jspecify.annotations.NullMarked;
