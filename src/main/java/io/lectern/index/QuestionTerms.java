package io.lectern.index;

import java.util.LinkedHashMap;
import java.util.Map;

import io.lectern.language.FunctionWords;

/**
 * The terms a question is asked by, each with its weight. All weights are relative to a
 * plain word. They were chosen by hand on several sets at once and not fitted: halving or
 * doubling one changes little, leaving one out costs what {@code docs/retrieval.md} says.
 */
public final class QuestionTerms {

	private static final double FUNCTION_WORD = 0.2;

	private static final double PAIR = 0.4;

	/** Single Chinese characters mean little beside the pairs that they are part of. */
	private static final double CHARACTER = 0.3;

	/** Years, amounts and article numbers tell like passages apart. */
	private static final double NUMBER = 1.5;

	private QuestionTerms() {
	}

	/** Distinct terms in order of appearance. */
	public static Map<String, Double> of(String question, PassageAnalyzer analyzer) {
		Map<String, Double> terms = new LinkedHashMap<>();
		analyzer.terms(question).forEach((term) -> terms.put(term, weight(term)));
		return terms;
	}

	/** Whether the question names a year, an amount or another number. */
	public static boolean hasNumber(String question, PassageAnalyzer analyzer) {
		return analyzer.terms(question).stream().anyMatch(QuestionTerms::isNumber);
	}

	/** Such as 2018 or 5.1. */
	public static boolean isNumber(String term) {
		for (int i = 0; i < term.length(); i++) {
			char c = term.charAt(i);
			if (!(c >= '0' && c <= '9' || c == '.' && i > 0)) {
				return false;
			}
		}
		return !term.isEmpty();
	}

	private static double weight(String term) {
		if (WordPairFilter.isPair(term)) {
			return PAIR;
		}
		double weight = FunctionWords.contains(term) ? FUNCTION_WORD : 1;
		if (term.length() == 1 && Character.isIdeographic(term.charAt(0))) {
			weight *= CHARACTER;
		}
		return isNumber(term) ? NUMBER : weight;
	}

}
