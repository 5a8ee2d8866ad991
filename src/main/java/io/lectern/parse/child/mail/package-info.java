/** Messages: who wrote to whom, when, about what, and what was enclosed. */
@NullMarked
package io.lectern.parse.child.mail;

import org.jspecify.annotations.NullMarked;
