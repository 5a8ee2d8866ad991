/** What every reader writes: pages and the typed blocks on them. */
@NullMarked
package io.lectern.parse.child.blocks;

import org.jspecify.annotations.NullMarked;
