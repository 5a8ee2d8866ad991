package io.lectern.language.english;

import java.util.Set;

/** Words around what is asked for that name nothing, as stems. */
final class EnglishAround {

	/** Around what is to be computed. */
	static final Set<String> COMPUTED = Set.of("amount", "number", "valu", "figur", "year", "fiscal", "end", "annual",
			"period", "respect", "percent", "percentag", "point", "between", "compar", "during", "over", "both",
			"across", "two", "three", "calcul", "comput", "list", "tabl", "shown", "each", "out", "record", "report",
			"dollar", "million", "thousand", "chang", "increas", "decreas", "sum", "combin", "averag", "altogeth",
			"togeth", "mani", "more", "less", "than", "same", "respective", "row", "entri", "item", "among", "which",
			"ha", "have", "all", "everi", "entir", "whole", "overal");

	private EnglishAround() {
	}

}
