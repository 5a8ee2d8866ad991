/**
 * Shuts a process in before it handles what nobody trusts. Linux only: what is asked of
 * the kernel here needs no rights and works in containers too.
 */
@NullMarked
package io.lectern.parse.child.confinement;

import org.jspecify.annotations.NullMarked;
