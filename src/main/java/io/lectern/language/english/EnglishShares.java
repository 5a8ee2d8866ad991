package io.lectern.language.english;

import java.util.List;

/** How it is asked in English what share of something a part is. */
final class EnglishShares {

	private static final String SHARE = "(?:" + EnglishCalculations.PERCENT + "|proportion|share|fraction|ratio)";

	/** Not that of a range, such as "aged 19 to 50". */
	private static final String TO = "(?:(?<![0-9] )to|to(?! [0-9]))";

	static final List<String> ASKED = List.of(
			"(?<part>.+?)\\b(?: expressed)? as an? (?:" + EnglishCalculations.PERCENT
					+ "|proportion|share|fraction|part) of (?<whole>.+)",
			"\\b" + SHARE + " of (?<part>.+?) (?:in relation to|relative to|compared (?:to|with)|out of|over|" + TO
					+ "|against) (?<whole>.+)",
			"\\b" + SHARE
					+ " (?:of|for) (?<part>.+?) (?:in|within|of|among) (?<whole>(?:the )?(?:\\w+ )?(?:total|all|overall|entire|whole)\\b.+)",
			"\\b(?:what|how (?:much|many)) " + SHARE
					+ "? ?of (?<whole>(?:the |all )?(?:total|all|overall|entire)\\b.+?) (?:is|are|was|were|did|does|do|came from|comes from|consists? of) (?<part>.+)",
			"\\b" + SHARE
					+ " of (?<whole>(?:the )?(?:total|all|overall|entire)\\b.+?) (?:is|are|was|were|did|does|do|came from|comes from|consists? of|represented by) (?<part>.+)",
			"\\b" + SHARE
					+ " (?:does|do|did) (?<part>.+?) (?:make up|represent|account for|have|take up|hold) (?:of|in|out of)? ?(?<whole>.+)",
			"\\bratio between (?<part>.+?) and (?<whole>.+)");

	private EnglishShares() {
	}

}
