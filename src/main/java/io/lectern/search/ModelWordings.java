package io.lectern.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.llm.LanguageModel;
import io.lectern.llm.Limits;
import io.lectern.llm.ModelFailure;

/** Other wordings of a question, written by a language model in one call. */
final class ModelWordings {

	private static final double WEIGHT = 0.5;

	private static final int MOST = 5;

	/** A longer line is no question any more. */
	private static final int LONGEST = 300;

	private static final Pattern LINE = Pattern.compile("^\\W*(REWRITE|KEYWORDS|PART)\\W*[:：]\\s*(.+)$",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	/** A model that is too late so often in a row is left in peace for a while. */
	private static final int LATE_IN_A_ROW = 5;

	private static final Duration PEACE = Duration.ofMinutes(5);

	private final LanguageModel model;

	private final Duration timeout;

	private final AtomicInteger lateInARow = new AtomicInteger();

	private volatile long lastLate;

	/**
	 * @param timeout how long the model may take, however long anybody waits for it
	 */
	ModelWordings(LanguageModel model, Duration timeout) {
		this.model = model;
		this.timeout = timeout;
	}

	/** Whether asking it is worth it: what it writes may be there in time. */
	boolean isWorthAsking() {
		return lateInARow.get() < LATE_IN_A_ROW || System.nanoTime() - lastLate > PEACE.toNanos();
	}

	/** What it wrote was there in time. */
	void wasInTime() {
		lateInARow.set(0);
	}

	/** What it wrote was not there in time. */
	void wasLate() {
		lastLate = System.nanoTime();
		lateInARow.incrementAndGet();
	}

	/**
	 * Wordings that differ from the question and each other; none where the model wrote
	 * something else.
	 * @throws ModelFailure where it wrote nothing, or not in time
	 */
	List<QueryVariant> of(String question, String prompt) {
		String written = model.complete(prompt.replace("{question}", question), new Limits(MOST * LONGEST, timeout));
		List<QueryVariant> variants = new ArrayList<>();
		Set<String> texts = new LinkedHashSet<>(List.of(question.strip()));
		Matcher lines = LINE.matcher(written);
		while (lines.find() && variants.size() < MOST) {
			String text = lines.group(2).strip();
			if (text.length() <= LONGEST && texts.add(text)) {
				variants.add(QueryVariant.of("model" + (variants.size() + 1), text, WEIGHT));
			}
		}
		return variants;
	}

}
