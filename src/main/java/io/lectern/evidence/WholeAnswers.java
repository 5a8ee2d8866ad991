package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Keywords.Word;
import io.lectern.document.Passage;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/** What answers as a whole rather than by one of its sentences. */
final class WholeAnswers {

	/** Headings that put a question. */
	private static final Pattern QUESTION = Pattern.compile(".*[?\uFF1F]\\s*");

	/** Characters up to which what stands under such a heading is its answer. */
	private static final int LONGEST_ANSWER = 400;

	/** What only leads to something else. */
	private static final Pattern LEADS = Pattern.compile("[:\uFF1A]$");

	/** What only says that a table follows. */
	private static final Pattern LEADS_TO_TABLE = Lexicons.pattern((language) -> language.layout().leadsIn());

	/** Letters of a sentence that says little by itself. */
	private static final int SHORT = 30;

	private WholeAnswers() {
	}

	/**
	 * The lists of a passage, where the question asks for several things, and the answer
	 * to the question that it stands under.
	 */
	static List<Candidate> of(Found found, int rank, Question question, TextTerms label, TextTerms text) {
		List<Candidate> whole = new ArrayList<>();
		String words = found.passage().text();
		List<String> headings = found.passage().headings();
		String heading = headings.isEmpty() ? "" : headings.getLast();
		if (question.several()) {
			for (ItemList list : ItemList.in(words)) {
				if (!isNamed(list, heading, question)) {
					continue;
				}
				Sentence all = list.sentence();
				whole.add(new Candidate(found, rank, all, null, list, heading + "\n" + all.text(),
						TextTerms.of(heading + "\n" + all.text()), label, text, 0));
			}
		}
		if (QUESTION.matcher(heading).matches()) {
			Sentence answer = beginning(words);
			whole.add(new Candidate(found, rank, answer, null, null, heading,
					TextTerms.of(heading + "\n" + answer.text()), label, text, 0));
		}
		return whole;
	}

	private static boolean isLedToBy(Sentence sentence, Found found, Candidate row) {
		return row.cells() != null && row.found().equals(found) && row.sentence().start() >= sentence.end();
	}

	/**
	 * The last sentence above a table's row that leads to something, be it the table's
	 * caption; null where none does.
	 */
	private static @Nullable Sentence leadIn(Candidate row) {
		return Sentences.of(row.found().passage().text())
			.stream()
			.filter((sentence) -> LEADS.matcher(sentence.text()).find() && isLedToBy(sentence, row.found(), row))
			.reduce((one, next) -> next)
			.orElse(null);
	}

	/** Whether what stands above the list has a word of what is asked for. */
	private static boolean isNamed(ItemList list, String heading, Question question) {
		if (heading.isEmpty() && list.leadIn() == null && list.atStart()) {
			// What leads to it stands in the passage before.
			return true;
		}
		TextTerms above = TextTerms.of(heading + "\n" + ((list.leadIn() == null) ? "" : list.leadIn().text()));
		return question.words().words().stream().anyMatch((word) -> word.in(above));
	}

	/** The sentences it begins with, up to the longest answer; one at least. */
	private static Sentence beginning(String text) {
		List<Sentence> sentences = Sentences.of(text);
		int start = sentences.isEmpty() ? 0 : sentences.getFirst().start();
		int end = sentences.isEmpty() ? text.length() : sentences.getFirst().end();
		for (Sentence sentence : sentences) {
			if (sentence.end() - start <= LONGEST_ANSWER && !Sentences.isRow(sentence.in(text))) {
				end = Math.max(end, sentence.end());
			}
		}
		return new Sentence(start, end, Sentences.oneLine(text.substring(start, end)));
	}

	/**
	 * A table's labels, where its heading and caption call them just as the question
	 * does.
	 */
	private static Optional<Evidence> calledList(Evidence first, List<Candidate> candidates, Question question) {
		return candidates.stream()
			.filter((row) -> LabelList.isCalled(question, row))
			.flatMap((row) -> LabelList.of(question, row, candidates)
				.map((list) -> first.of(row, Objects.requireNonNull(row.cells())).of(list.ledToBy(leadIn(row))))
				.stream())
			.findFirst();
	}

	/**
	 * Puts the list in place of the best sentence, where that is an item of it and
	 * several things are asked for, or where it only leads to it.
	 */
	static void wholeLists(List<Evidence> best, List<Candidate> candidates, Question question) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null) {
			return;
		}
		Optional<Evidence> called = calledList(first, candidates, question);
		if (called.isPresent()) {
			best.addFirst(called.get());
			return;
		}
		best.removeIf(
				(other) -> other != first && other.list() == null && LEADS.matcher(other.sentence().text()).find());
		if (first.list() != null) {
			return;
		}
		boolean leads = LEADS.matcher(first.sentence().text()).find();
		if (first.cells() != null || leads) {
			candidates.stream()
				.filter((row) -> leads ? isLedToBy(first.sentence(), first.found(), row) : first.isOf(row))
				.findFirst()
				.ifPresent((row) -> LabelList.of(question, row, candidates)
					.ifPresent((list) -> best.set(0, first.of(list.ledToBy(leadIn(row))))));
		}
		if (first.cells() != null || best.getFirst() != first) {
			return;
		}
		for (ItemList list : ItemList.in(first.found().passage().text())) {
			List<String> headings = first.found().passage().headings();
			boolean asked = question.several() && list.holds(first.sentence()) && (question.steps() && list.isOfSteps()
					|| isNamed(list, headings.isEmpty() ? "" : headings.getLast(), question));
			if (asked || list.isLedToBy(first.sentence())) {
				best.removeIf((other) -> other.found().equals(first.found()) && other.list() != null);
				best.set(0, first.of(list));
				return;
			}
		}
	}

	/**
	 * Puts the sentence behind it to a very short one that is best: "A ticket is free."
	 * hardly says how to get one. And to any that is best where yes or no is asked and
	 * only the one behind it tells of somebody or something in the question: "Staff may.
	 * The crew may not."
	 */
	static void withWhatFollows(List<Evidence> best, Question question) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null || first.cells() != null || first.list() != null || !question.kind().isOpen()
				|| question.kind() == QuestionKind.MEANING) {
			return;
		}
		String text = first.found().passage().text();
		Sentence sentence = first.sentence();
		Sentences.of(text)
			.stream()
			.filter((next) -> next.start() >= sentence.end() && next.start() - sentence.end() <= 1)
			.filter((next) -> text.indexOf('\n', sentence.end()) < 0
					|| text.indexOf('\n', sentence.end()) >= next.end())
			.filter((next) -> length(sentence.text()) <= SHORT || tellsOfMore(next, sentence, question))
			.findFirst()
			.ifPresent((next) -> {
				best.removeIf((other) -> other.found().equals(first.found()) && other.sentence().equals(next));
				best.set(0, first.of(new Sentence(sentence.start(), next.end(),
						Sentences.oneLine(text.substring(sentence.start(), next.end())))));
			});
	}

	private static boolean tellsOfMore(Sentence next, Sentence sentence, Question question) {
		TextTerms told = TextTerms.of(sentence.text());
		TextTerms more = TextTerms.of(next.text());
		return YesOrNo.isAsked(question.text()) && question.words()
			.words()
			.stream()
			.anyMatch((word) -> word.isOfLetters() && word.in(more) && !word.in(told));
	}

	/**
	 * As a line of Latin letters would be long; Han characters take the room of three.
	 */
	private static int length(String text) {
		return text.codePoints().map((c) -> Character.isIdeographic(c) ? 3 : 1).sum();
	}

	/**
	 * Puts a row in place of the best sentence, where that only says what the table below
	 * it holds and one thing is asked for that a cell can hold: the row that comes
	 * nearest. The table may begin the passage behind; where none is at hand, nothing
	 * that is asked for is said.
	 */
	static void rowsLedTo(List<Evidence> best, List<Candidate> candidates, Map<Word, Double> asked, Question question) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null || first.cells() != null || first.list() != null || !asksForOneThing(question)
				|| !LEADS_TO_TABLE.matcher(first.sentence().text()).find()) {
			return;
		}
		candidates.stream()
			.filter((row) -> isLedToBy(first.sentence(), first.found(), row) || isOverleaf(first.found(), row))
			.max(Comparator.comparingDouble(
					(row) -> Keywords.coverage(asked, row.wording()) + row.labelled(question) + row.named()))
			.ifPresentOrElse((row) -> {
				best.removeIf((other) -> other.isOf(row));
				best.set(0, first.of(row, Objects.requireNonNull(row.cells())));
			}, () -> best.set(0, first.unfit()));
	}

	private static boolean asksForOneThing(Question question) {
		return !question.kind().isOpen()
				|| question.kind() == QuestionKind.OTHER && !question.several() && !YesOrNo.isAsked(question.text());
	}

	private static boolean isOverleaf(Found found, Candidate row) {
		Passage next = row.found().passage();
		return row.cells() != null && next.documentId().equals(found.passage().documentId())
				&& next.ordinal() == found.passage().ordinal() + 1;
	}

}
