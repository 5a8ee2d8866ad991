package io.lectern.language.english;

import java.util.List;
import java.util.Set;

import io.lectern.language.Calculations;
import io.lectern.language.Operation;
import io.lectern.language.Opposites;

/** How it is asked in English to compute something out of a table. */
final class EnglishCalculations implements Calculations {

	static final String PERCENT = "(?:percent(?:age)?|per cent|%)";

	private static final String CHANGES = "(?:chang(?:e|ed|es)|increas(?:e|ed|es)|decreas(?:e|ed|es)|gr(?:ow|ew|own)|growth|r(?:ise|ose|isen)"
			+ "|f(?:all|ell|allen)|declin(?:e|ed|es)|drop(?:ped)?|reduc(?:tion|ed)|improve(?:d|ment)?)";

	/** As "increase / (decrease)" is one word for both. */
	private static final String EITHER_WAY = "(?:\\s*(?:/|or)?\\s*\\(?(?:decrease|increase|decline|reduction|loss)\\)?)?";

	/** Not as in "What does it mean?" and "Do they mean the deck?" */
	private static final String MEAN = "(?<!\\b(?:do|does|did|to|could|would|can|may|might)\\b.{0,80})\\bmean\\b";

	private static final String THAN = "\\b(?:than|compared (?:to|with)|versus|vs)\\b";

	@Override
	public String asks(Operation operation) {
		return switch (operation) {
			case SHARE -> "";
			case PERCENT_CHANGE -> "\\b(?:what (?:is|was|were|are) the )?(?:" + PERCENT
					+ "(?:age)?|relative) (?:of )?(?:rate of )?" + CHANGES + EITHER_WAY + "(?: (?:in|of|for)\\b)?|%\\s?"
					+ CHANGES + "(?: (?:in|of|for)\\b)?|\\b" + CHANGES + EITHER_WAY
					+ " (?:rate|in (?:percent(?:age)?|%))(?: (?:in|of|for)\\b)?"
					+ "|\\b(?:by )?(?:what|how much|how many) (?:in )?(?:percent(?:age)?(?: points)?|per cent|%)\\b(?= (?:did|has|have|does|is|was)\\b.*\\b"
					+ CHANGES + ")";
			case DIFFERENCE ->
				"\\b(?:absolute |net )?(?:chang(?:e|es)|increase|decrease|growth|rise|fall|decline|drop|reduction)"
						+ EITHER_WAY
						+ " (?:in|of|to|for|from|between)\\b|\\b(?:increase|decrease)\\s*/?\\s*\\((?:increase|decrease)\\)"
						+ "|\\bdifferences?(?: (?:in|of|between)\\b)?|\\bchang(?:e|ed) (?:by )?(?=(?:from|between)\\b)"
						+ "|\\bhow (?:much|many|far)(?: (?:more|less|fewer|higher|lower|greater|larger|smaller|longer|shorter|heavier|lighter|bigger)\\b|(?=.{1,120}\\b(?:"
						+ CHANGES
						+ "|(?:more|less|fewer|higher|lower|greater|larger|smaller|longer|shorter|heavier|lighter|bigger)\\b.{0,80}\\bthan\\b)))"
						+ "|\\bby how (?:much|many)\\b";
			case AVERAGE -> "(?:\\baverage\\b|" + MEAN
					+ ")(?: of(?: (?:the|all))*\\b| (?:in|for|across)\\b)?|\\bon average\\b|\\baveraged?\\b";
			case SUM ->
				"\\b(?:sum|grand total|total|combined)(?: of(?: (?:the|all))*| (?:across|for|over) all(?: the)?)?\\b"
						+ "|\\b(?:all together|altogether|in total|in all|combined|added up|add up)\\b";
			case HIGHEST -> "(?<!\\bat )" + EnglishExtremes.NOT_SEVERAL + "\\b(?:" + EnglishExtremes.TOP + ")\\b";
			case LOWEST -> "(?<!\\bat )" + EnglishExtremes.NOT_SEVERAL + "\\b(?:" + EnglishExtremes.BOTTOM + ")\\b";
			case COUNT ->
				"\\bhow many\\b(?=.{2,90}\\b(?:(?:are|is|were) (?:there|listed|shown|named|given)|(?:list|table|shown|named)\\b"
						+ "|(?:have|has|had|with|are|were|cost|weigh)\\b.{0,40}\\b(?:(?:more|less|fewer|larger|higher|lower|longer|greater) than"
						+ "|over|above|below|under|at least|at most|exceed\\w*) (?!in\\b)[^?0-9]{0,12}[0-9]))"
						+ "|\\bhow many (?=rows|entries|lines|items|records)|\\bcount (?:of|the|all)\\b"
						+ "|\\bnumber of (?:rows|entries|lines|items)\\b";
		};
	}

	@Override
	public String which() {
		return "\\b(?:which|what)(?: of the)?\\b";
	}

	@Override
	public String asksWhether() {
		return "^(?:(?:and|but|so) )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\\b";
	}

	@Override
	public String rises() {
		return "\\b(?:increase[sd]?|r(?:ise|ose|isen)|gr(?:ow|ew|own)|climb(?:ed)?|(?:go|gone|went) up|improved?)\\b";
	}

	@Override
	public String falls() {
		return "\\b(?:decrease[sd]?|f(?:all|ell|allen)|declined?|drop(?:ped)?|shr(?:ink|ank|unk)|(?:go|gone|went) down)\\b";
	}

	@Override
	public String exceeds() {
		return "\\b(?:higher|greater|larger|bigger|more)\\b(?=.*" + THAN + ")|\\bexceed(?:ed|s)?\\b";
	}

	@Override
	public String fallsShort() {
		return "\\b(?:lower|smaller|less|fewer)\\b(?=.*" + THAN + ")";
	}

	@Override
	public String ranks() {
		return "\\brank(?:s|ed|ing|ings)?\\b|\\bplace[sd]?\\b";
	}

	@Override
	public String changed(int sign) {
		return (sign > 0) ? "Increase." : (sign < 0) ? "Decrease." : "No change.";
	}

	@Override
	public List<Opposites> opposites() {
		return EnglishOpposites.ALL;
	}

	@Override
	public List<String> asksShare() {
		return EnglishShares.ASKED;
	}

	@Override
	public String states(Operation operation) {
		return switch (operation) {
			case SHARE -> "%|\\b(?:percent(?:age)?s?|per cent|proportions?|shares? of|ratios?)\\b";
			case PERCENT_CHANGE, DIFFERENCE ->
				"\\b(?:chang(?:e|es|ed)|increase[sd]?|decrease[sd]?|growth|differences?|variances?|variations?)\\b";
			case AVERAGE -> "\\b(?:averages?|mean|avg)\\b";
			case SUM -> "\\b(?:totals?|sum|combined|aggregate)\\b";
			case HIGHEST -> "\\b(?:" + EnglishExtremes.TOP + "|max|high)\\b";
			case LOWEST -> "\\b(?:" + EnglishExtremes.BOTTOM + "|min|low)\\b";
			case COUNT -> "\\b(?:number of|count)\\b";
		};
	}

	@Override
	public Set<String> around() {
		return EnglishAround.COMPUTED;
	}

	@Override
	public String units() {
		return "(?:kilo|mega)?(?:tonn?e?s?|lit(?:re|er)s?|met(?:re|er)s?|grams?|watts?)|acres?|hectares?|miles?|feet|inches|gallons?"
				+ "|barrels?|knots|seconds?|minutes?|hours?|days?|weeks?|months?|years?|persons?|people|heads?|employees|households"
				+ "|pieces|units|shares|cents|pounds?|euros?|dollars?|points?";
	}

	@Override
	public String exceptions() {
		return "\\b(?:except|excluding|other than|unless)\\b[^()]*";
	}

	@Override
	public String totalRow() {
		return "^\\W*(?:grand |sub-?|overall )?(?:totals?|sum|average|mean|all)\\b.*|.*\\b(?:sub)?total\\W*$";
	}

	@Override
	public String unitColumn() {
		return "units?|unit of measure(?:ment)?";
	}

	@Override
	public String all() {
		return "\\b(?:all|every|each|whole|entire|overall)\\b";
	}

	@Override
	public String and() {
		return ",|\\band\\b|\\bplus\\b|&|\\bas well as\\b";
	}

	@Override
	public String or() {
		return "\\bor\\b";
	}

	@Override
	public String fromTo() {
		return "\\bfrom\\b(.{1,40}?)\\b(?:to|until)\\b(.+)";
	}

	@Override
	public String respectively() {
		return "\\brespectively\\b";
	}

	@Override
	public String beginning() {
		return "\\b(?:beginning|start|opening)\\b";
	}

	@Override
	public String end() {
		return "\\b(?:end|closing)\\b";
	}

	@Override
	public String computed(Operation operation, String of, String expression, String result) {
		return lead(of) + name(operation) + ", computed: " + expression + " = " + result;
	}

	@Override
	public String found(Operation operation, String of, String result, int compared) {
		return lead(of) + name(operation) + " of " + compared + " values compared: " + result;
	}

	@Override
	public String counted(String of, int rows, int all) {
		return lead(of) + "rows counted: " + rows + ((rows < all) ? " of " + all : "");
	}

	private static String lead(String of) {
		return of.isEmpty() ? "" : of + " – ";
	}

	private static String name(Operation operation) {
		return switch (operation) {
			case SHARE -> "share";
			case PERCENT_CHANGE -> "percentage change";
			case DIFFERENCE -> "difference";
			case AVERAGE -> "average";
			case SUM -> "sum";
			case HIGHEST -> "highest";
			case LOWEST -> "lowest";
			case COUNT -> "count";
		};
	}

	@Override
	public String percentagePoints() {
		return "percentage points";
	}

	@Override
	public String toBeLookedAt() {
		return "This has to be computed, and it can't be told surely of which cells. These are to be looked at:";
	}

	@Override
	public String supposed(String computed) {
		return "If they are meant: " + computed;
	}

	@Override
	public String toBeCounted() {
		return "This has to be counted, and no table or list to count it in was found. This comes nearest:";
	}

	@Override
	public String ofWholeList() {
		return "\\b(?:listed|shown|tabulated|recorded|in (?:the|this|that) (?:table|list|register))\\b|\\bhow many (?:rows|entries|lines|items|records)\\b";
	}

	@Override
	public String citedInPart(int cited, int all) {
		return "Computed over " + all + " cells; the first " + cited + " are cited.";
	}

}
