package io.lectern.language.english;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Figures;
import io.lectern.language.Lexicon;
import io.lectern.language.Measure;

/** How numbers and times are written in English words. */
final class EnglishNumerals implements Lexicon.Numerals {

	private static final String ONES = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
			+ "|fifteen|sixteen|seventeen|eighteen|nineteen";

	private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

	private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

	private static final List<String> SHORT_MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
			"sep", "oct", "nov", "dec");

	/** "May" is mostly a verb, unless a number stands beside it. */
	private static final Pattern MONTH = Pattern
		.compile("\\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t?ember|ober)?\\b"
				+ "|\\bmay(?= [0-9])|(?<=[0-9] )may\\b");

	private static final Pattern DAY_BEFORE = Pattern.compile("\\b([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? $");

	private static final Pattern DAY_AFTER = Pattern.compile("\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9.:%])");

	@Override
	public Map<String, Integer> scales() {
		return Map.of("hundred", 2, "thousand", 3, "k", 3, "bn", 9, "millions", 6, "million", 6, "billion", 9,
				"trillion", 12);
	}

	@Override
	public String tableScale() {
		return "\\bin (?:[\\w$\u20AC\u00A3.]+ ){0,2}?(thousand|million|billion|trillion)s\\b";
	}

	@Override
	public String notAllScaled() {
		return "\\bexcept(?:ing)?\\b|\\bunless\\b|\\botherwise\\b|\\bchanges?\\b|\\bgrowth\\b|\\b(?:in|de)creases?\\b";
	}

	@Override
	public String neverScaled() {
		return "\\bper\\b|\\baverage\\b|\\bprices?\\b|\\brates?\\b|\\bratios?\\b|\\bpercent|%|\\bnumber of\\b|\\bheadcount\\b"
				+ "|\\bemployees\\b|\\bmargins?\\b|\\byields?\\b|\\bdays\\b|\\bmonths?\\)";
	}

	@Override
	public String spelledOut() {
		return "\\b(?:(?:" + TENS + ")(?:[- ](?:one|" + ONES + "))?|" + ONES
				+ ")(?: (?:hundred|thousand|million|billion))?\\b";
	}

	@Override
	public String digits() {
		return "";
	}

	@Override
	public String one() {
		return "\\b(?:one|an?|single)\\b";
	}

	@Override
	public String hyphenated() {
		return "(?:" + TENS + ")-(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth"
				+ "|sixth|seventh|eighth|ninth)";
	}

	@Override
	public String amount() {
		return "(?i:\\b(?:one|" + ONES + "|" + TENS
				+ "|dozen|hundred|thousand|million|billion|half|third|quarter|twice|once)\\b)";
	}

	@Override
	public String period() {
		return "[hq][1-4]|fy[0-9]+";
	}

	@Override
	public String atLeast() {
		return "\\b(?:at least|from|(?:no|not) (?:less|fewer|lower) than|and (?:more|above|over)|or (?:more|above|over)|minimum)\\b";
	}

	@Override
	public String above() {
		return "\\b(?:above|over|(?:more|greater|higher) than|exceed\\w*)\\b";
	}

	@Override
	public String atMost() {
		return "\\b(?:up to|at most|(?:no|not) (?:more|greater|higher) than|not exceeding|or (?:less|fewer|below|under)"
				+ "|and (?:less|below|under)|maximum|within)\\b";
	}

	@Override
	public String below() {
		return "\\b(?:below|under|(?:less|fewer|lower) than)\\b";
	}

	@Override
	public String to() {
		return "to|and|through";
	}

	@Override
	public String limit() {
		return "\\b(?:up to|at (?:least|most)|(?:more|less|fewer|greater|higher|lower) than|above|below|over|under|between"
				+ "|within|limits?|maximum|minimum|exceed\\w*)\\b";
	}

	@Override
	public String money() {
		return "\\b(?:euros?|dollars?|pounds?|cents?|pence|shillings?|yuan|yen|francs?|marks?|crowns?|kron[aeo]r?|rupees?|rubles?"
				+ "|(?:us|ca|au|nz|hk|sg|tw)d|eur|gbp|rmb|cny|jpy|chf|millions?|billions?|free|no charge|per ?cent|nothing|unpaid)\\b";
	}

	@Override
	public String paid() {
		return "\\b(?:prices?|costs?|fees?|fares?|rents?|salar(?:y|ies)|wages?|pay|paid|charges?|amounts?|premiums?|values?|worth|revenues?"
				+ "|incomes?|sales|expenses?|expenditures?|budgets?|tariffs?|deposits?|fines?|grants?|allowances?|dividends?|profits?|payments?)\\b";
	}

	@Override
	public String often() {
		return "\\b(?:every|each|once|twice|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|hourly|regularly)\\b"
				+ "|\\b(?:a|per) (?:day|week|month|quarter|year|hour|shift)\\b";
	}

	@Override
	public String reckoned() {
		return "^\\s*(?:less|add|plus|of which|thereof)\\b\\s*[:,–—-]?\\s*(?=\\p{L})";
	}

	@Override
	public String quarterly() {
		return "\\b(?:quarters?|three months) ended\\b";
	}

	@Override
	public List<List<String>> quarters() {
		return List.of(List.of("first quarter", "1st quarter", "Q1", "1Q"),
				List.of("second quarter", "2nd quarter", "Q2", "2Q"),
				List.of("third quarter", "3rd quarter", "Q3", "3Q"),
				List.of("fourth quarter", "4th quarter", "last quarter", "Q4", "4Q"));
	}

	@Override
	public List<List<String>> halves() {
		return List.of(List.of("first half", "1st half", "H1", "1H"),
				List.of("second half", "2nd half", "last half", "H2", "2H"));
	}

	@Override
	public String frequency() {
		String period = "(?:days?|weeks?|months?|quarters?|years?|hours?|shifts?)";
		return "(?:(?:once|twice|[0-9]+ times) )?(?:every|each|an?|per) (?:[a-z0-9]+ )?" + period
				+ "|daily|weekly|monthly|quarterly|yearly|annually|hourly|regularly|once|twice";
	}

	@Override
	public String date() {
		return "\\b(?:MONTHS)\\s+[0-9]{1,2}(?:st|nd|rd|th)?\\b|\\b[0-9]{1,2}(?:st|nd|rd|th)?\\s+(?:MONTHS)\\b"
			.replace("MONTHS", MONTHS + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?");
	}

	@Override
	public String time() {
		return "\\b[0-9]{1,2}(?:st|nd|rd|th)\\b|\\b(?:" + MONTHS
				+ "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b|(?i:\\bcentury\\b)|\\b[0-9]{2,4}(?i:s)\\b";
	}

	/** How long something went on is told by when it began and ended as well. */
	@Override
	public String tells(Measure measure) {
		return switch (measure) {
			case LENGTH ->
				"\\b(?:kilo|centi|milli)?met(?:re|er)s?\\b(?! (?:per|an?)\\b)|[0-9][ -]?(?:km|cm|mm|m|ft|mi)\\b(?!/)"
						+ "|\\b(?:miles?|feet|foot|inch(?:es)?|yards?|fathoms?|stor(?:ey|y|eys|ies))\\b";
			case DURATION ->
				"\\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?"
						+ "|years?|decades?|centur(?:y|ies)|millenni\\w+|permanent(?:ly)?|indefinite(?:ly)?|without limit)\\b|"
						+ time() + "|\\b[12][0-9]{3}\\b|[0-9]:[0-9]{2}|[0-9] ?(?:min|h|s|ms)\\b";
			case WEIGHT -> "\\b(?:kilos?|(?:kilo|milli)?grams?|grammes?|tonn?es?|tons?|pounds?|ounces?|stones?)\\b"
					+ "|[0-9] ?(?:kg|g|t|lbs?|oz)\\b";
			case TIMES -> "\\b(?:times|once|twice|thrice)\\b";
			case PEOPLE ->
				"[0-9][0-9,]*(?: (?!(?:per ?cent|[ap]m|o'clock)\\b)\\p{IsLatin}|[.;,]?(?:\\s*$|\\n))|" + amount();
			case PERCENT ->
				"%|\\b(?:per ?cent(?:age)?s?|proportions?|shares? of|ratios?|rates?|margins?|growth|half|quarter|thirds?|fifths?|tenths?|all|none|majority)\\b";
			case YEAR -> "\\b[12][0-9]{3}s?\\b|\\b(?:century|centuries|bc|ad|bce|ce)\\b";
		};
	}

	@Override
	public Map<String, String> units() {
		return Map.of("%", "\\bper ?cent\\b", "€", "\\beuros?\\b", "$", "\\bdollars?\\b", "£", "\\bpounds?\\b");
	}

	@Override
	public Set<String> dates(String text) {
		Set<String> dates = new HashSet<>();
		MONTH.matcher(text).results().forEach((found) -> {
			int month = SHORT_MONTHS.indexOf(found.group().substring(0, 3)) + 1;
			dates.add(Figures.month(month));
			Matcher after = DAY_AFTER.matcher(text).region(found.end(), text.length());
			Matcher before = DAY_BEFORE.matcher(text).region(Math.max(0, found.start() - 7), found.start());
			if (after.lookingAt()) {
				dates.add(Figures.day(month, Integer.parseInt(after.group(1))));
			}
			else if (before.find()) {
				dates.add(Figures.day(month, Integer.parseInt(before.group(1))));
			}
		});
		return dates;
	}

	@Override
	public String amountSuffix() {
		return "";
	}

	@Override
	public String yearSuffix() {
		return "";
	}

	@Override
	public String dateSuffix() {
		return "";
	}

}
