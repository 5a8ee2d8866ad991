package io.lectern.evidence;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Sentence;
import io.lectern.search.Findings.Found;

/**
 * A sentence found for a question.
 *
 * @param found the passage it stands in
 * @param sentence the sentence
 * @param cells where the sentence is a table's row, the cells of it that answer; null
 * otherwise
 * @param list where the sentence is all of a list, that list; null otherwise
 * @param coverage share of the question's content, by weight, that its words hold; 0 to 1
 * @param context the same for its whole passage, words of title and headings aside
 * @param similarity cosine similarity to the question, and to what it asks without the
 * words that name documents: the mean of both
 * @param fits whether it holds what the question asks for, such as a number
 * @param score the score it is chosen by
 */
public record Evidence(Found found, Sentence sentence, @Nullable Cells cells, @Nullable ItemList list, double coverage,
		double context, double similarity, boolean fits, double score) {

	/**
	 * The cells of a row that answer.
	 *
	 * @param columns their columns, from left to right
	 * @param given the columns that the question has itself, by which it names the row
	 * @param told whether the question tells the columns from the others of the row
	 */
	public record Cells(TableRow row, List<Integer> columns, List<Integer> given, boolean told) {

		/** What they say with the names of row and columns. */
		public String saying() {
			return new RowStatement(this).text();
		}

	}

	/** What is quoted for sure, whatever else there is. */
	public static Evidence certain(Found found, Sentence sentence, @Nullable Cells cells) {
		return new Evidence(found, sentence, cells, null, 1, 1, 1, true, 1);
	}

	/** The same, shown to a reader as this text. */
	public Evidence shownAs(String text) {
		return new Evidence(found, new Sentence(sentence.start(), sentence.end(), text), cells, list, coverage, context,
				similarity, fits, score);
	}

	/** The same, which does not hold what is asked for. */
	Evidence unfit() {
		return new Evidence(found, sentence, cells, list, coverage, context, similarity, false, score);
	}

	boolean isOf(Candidate candidate) {
		return found.equals(candidate.found()) && sentence.start() == candidate.sentence().start()
				&& (cells == null) == (candidate.cells() == null);
	}

	/** As much evidence by another row. */
	Evidence of(Candidate other, Cells cells) {
		Sentence said = new Sentence(other.sentence().start(), other.sentence().end(), cells.saying());
		return new Evidence(other.found(), said, cells, null, coverage, context, similarity, fits, score);
	}

	/** As much evidence by more of the same passage. */
	Evidence of(Sentence more) {
		return new Evidence(found, more, null, null, coverage, context, similarity, fits, score);
	}

	/** As much evidence by a list of the same passage. */
	Evidence of(ItemList whole) {
		return new Evidence(found, whole.sentence(), null, whole, coverage, context, similarity, fits, score);
	}

	/** Whether both quote the same words, or one of them some of the other's. */
	public boolean overlaps(Evidence other) {
		return found.equals(other.found) && sentence.start() < other.sentence.end()
				&& other.sentence.start() < sentence.end();
	}

	/**
	 * What was found for a question.
	 *
	 * @param sentences best first
	 * @param bearing what tells how well they bear an answer
	 * @param namesKey whether the best of them holds the very thing that the question
	 * asks for by a code or number, and so answers however little else it shares
	 * @param unknown words of the question that occur nowhere where it was asked
	 */
	public record Weighed(List<Evidence> sentences, Bearing bearing, boolean namesKey, List<String> unknown) {

		/** The same, where these words occur nowhere in either language. */
		Weighed doubted(List<String> words) {
			return words.isEmpty() ? this : new Weighed(sentences, bearing.doubted(Doubt.ofNeither(words)), namesKey,
					Stream.concat(unknown.stream(), words.stream()).distinct().toList());
		}

		/** The same, where more speaks against it. */
		Weighed doubted(double more) {
			return new Weighed(sentences, bearing.doubted(more), namesKey, unknown);
		}

		/** How well they bear an answer, 0 to 1. */
		public double support() {
			if (sentences.isEmpty()) {
				return 0;
			}
			return (namesKey && unknown.isEmpty()) ? 1 : bearing.support();
		}

	}

}
