package io.lectern.language.english;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The questions that English sentences answer which tell one fact of a thing with a name:
 * when, where, by whom, how large, how many, what it is.
 */
final class EnglishFacts {

	private static final String THING = "(?<thing>(?:The )?[\\p{L}\\p{N}'’&.-]+(?: [\\p{L}\\p{N}'’&.-]+){0,6}?)";

	/** Where such a word stands in its name, the sentence is about something else. */
	private static final Pattern NO_THING = Pattern.compile(
			"(?i)(?:an?|this|that|these|those|it|its|he|his|she|her|they|their|we|our|you|your|there|here|another|other|one|two"
					+ "|each|every|any|all|some|many|most|several|few|no|not|such|both|what|which|who|when|where|how|in|on|at|by|for"
					+ "|from|with|without|as|if|since|until|during|after|before|although|though|while|because|however|also|but|so|then"
					+ "|among|under|despite|unlike|like|today|later|only)\\b.*|.*\\b(?:that|which|who|whose|when|where|because|is|are|was"
					+ "|were|has|have|had|been|being|will|would|can|could|it|they|he|she|and|or)\\b.*");

	/** Beside the first word, which is written so anyway. */
	private static final Pattern NAMED = Pattern.compile("The .*\\b\\p{Lu}.*|(?!The )\\p{Lu}.*");

	private static final String BE = "(?<be>is|are|was|were)";

	private static final String MANNER = "(?:(?!not )[a-z]+ly |first |also |still |once )?";

	private static final String ABOUT = "(?:about |around |approximately |roughly |nearly |almost |over |more than |some |at least |up to )?";

	private static final String NUMBER = "(?:\\d[\\d,.]*(?: (?:thousand|million|billion))?|two|three|four|five|six|seven|eight|nine|ten"
			+ "|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

	private static final String YEAR = "(?:1\\d{3}|20\\d{2})\\b";

	private static final String BEGUN = "(?<done>founded|established|built|rebuilt|opened|reopened|created|completed|launched|introduced"
			+ "|signed|published|born|formed|incorporated|constructed|commissioned|adopted|ratified|dissolved|abolished|discovered"
			+ "|invented|released|held|fought|destroyed|demolished)";

	private static final String MADE = "(?<done>designed|written|built|discovered|invented|founded|led|directed|composed|painted|proposed"
			+ "|created|conquered|produced|published|edited|commissioned|established)";

	private static final List<Fact> FACTS = List.of(fact(
			"^THING,? BE MANNERDONE\\b[^.;:]{0,60}?\\b(?:in|on|between) (?:\\p{L}+ |\\d{1,2}(?:st|nd|rd|th)?,? ){0,3}YEAR"
				.replace("DONE", BEGUN),
			(it) -> "When " + be(it) + " " + thing(it) + " " + it.group("done")),
			fact("^THING, DONE (?:in|on) (?:\\p{Lu}\\p{L}+ |\\d{1,2},? ){0,3}YEAR".replace("DONE", BEGUN),
					(it) -> "When was " + thing(it) + " " + it.group("done")),
			fact("^THING BE MANNER(?<done>located|situated|based|headquartered) (?:in|at|on|near|between|about)\\b.{3,}",
					(it) -> "Where " + be(it) + " " + thing(it) + " " + it.group("done")),
			fact("^THING BE MANNERDONE(?: and [a-z]+ed)? by \\p{Lu}".replace("DONE", MADE),
					(it) -> "Who " + it.group("done").replaceFirst("written", "wrote") + " " + thing(it)),
			fact("^THING BE ABOUTNUMBER (?:[a-z]+ )?(?:\\([^)]*\\) )?(?<how>high|tall|long|wide|deep|thick|old)\\b",
					(it) -> "How " + it.group("how") + " " + be(it) + " " + thing(it)),
			fact("^THING (?<has>has|have|had|employs|covers|serves|operates|owns) ABOUTNUMBER (?<of>[a-z][a-z -]{2,30}?s|people|children|women|men)"
					+ "(?=[,.;]| (?:in|on|and|at|with|that|which|for|to|as|by|from|over|across|worldwide|who|per)\\b)",
					EnglishFacts::howMany),
			fact("^THING(?: \\([^)]*\\))? BE (?<kind>(?:an?|the|one of the) [^.;:]{12,})", EnglishFacts::what));

	private static final Pattern PERSON = Pattern
		.compile("(?i).*\\b(?:[a-z]{3,}(?:ist|ician)|king|queen|emperor|president|engineer"
				+ "|inventor|writer|author|actor|actress|singer|poet|painter|composer|general|politician|leader|founder|lawyer|professor"
				+ "|player|quarterback|coach|bishop|pope|saint|prince|princess|duke|explorer|judge|director|manager|chair(?:man|woman)?"
				+ "|mayor|minister|people|son|daughter|wife|husband|brother|sister|owner|officer|historian|musician|theologian|philosopher)");

	/** Behind the noun that tells what something is. */
	private static final Pattern BEHIND_NOUN = Pattern
		.compile("(?:,| (?:of|in|for|to|who|that|which|from|with|at|on|by|and|located|based)\\b).*");

	private EnglishFacts() {
	}

	/** A form of sentences, and the question that these answer, without its mark. */
	private record Fact(Pattern form, Function<MatchResult, String> question) {
	}

	private static Fact fact(String form, Function<MatchResult, String> question) {
		return new Fact(Pattern.compile(form.replace("NUMBER", NUMBER)
			.replace("THING", THING)
			.replace("BE", BE)
			.replace("MANNER", MANNER)
			.replace("ABOUT", ABOUT)
			.replace("YEAR", YEAR)), question);
	}

	/** The question; null where the sentence tells nothing of the kind. */
	static @Nullable String question(String sentence) {
		for (Fact fact : FACTS) {
			Matcher told = fact.form().matcher(sentence);
			if (told.lookingAt() && isThing(told.group("thing"))) {
				return fact.question().apply(told) + "?";
			}
		}
		return null;
	}

	private static boolean isThing(String thing) {
		return NAMED.matcher(thing).matches() && !NO_THING.matcher(thing).matches();
	}

	private static String thing(MatchResult told) {
		return told.group("thing").replaceFirst("^The ", "the ");
	}

	private static String be(MatchResult told) {
		return told.group("be");
	}

	private static String howMany(MatchResult told) {
		String has = told.group("has");
		String does = has.equals("had") ? "did" : has.equals("have") ? "do" : "does";
		String verb = has.startsWith("ha") ? "have" : has.substring(0, has.length() - 1);
		return "How many " + told.group("of") + " " + does + " " + thing(told) + " " + verb;
	}

	private static String what(MatchResult told) {
		boolean person = PERSON.matcher(BEHIND_NOUN.matcher(told.group("kind")).replaceFirst("")).matches();
		return (person ? "Who " : "What ") + be(told) + " " + thing(told);
	}

}
