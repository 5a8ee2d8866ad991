/**
 * What is handed out as a file: a conversation or a notebook as Markdown or as a Word
 * document. Nothing that an answer or a document says leads anywhere in it; the links are
 * Lectern's own, to the pages that are quoted.
 */
@ApplicationModule(allowedDependencies = { "system", "writing" })
@NullMarked
package io.lectern.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
