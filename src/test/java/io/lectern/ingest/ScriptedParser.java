package io.lectern.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.DoubleConsumer;

import org.jspecify.annotations.Nullable;

import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.Parser;
import io.lectern.parse.PlainText;

/** Finds one paragraph in every file, unless it has been told what happens instead. */
final class ScriptedParser implements Parser {

	final List<String> parsed = Collections.synchronizedList(new ArrayList<>());

	final List<String> passwords = Collections.synchronizedList(new ArrayList<>());

	/** What it does with files that it has been told nothing else about. */
	Parser otherwise = (file, name, password, progress) -> PlainText.parse("The text of " + name + ".");

	private final Deque<Parser> script = new ConcurrentLinkedDeque<>();

	/** Does that with the next files, so many of them. */
	void then(int files, Parser parser) {
		for (int i = 0; i < files; i++) {
			script.add(parser);
		}
	}

	@Override
	public Parsed parse(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		parsed.add(name);
		passwords.add(String.valueOf(password));
		Parser next = script.poll();
		return ((next != null) ? next : otherwise).parse(file, name, password, progress);
	}

}
