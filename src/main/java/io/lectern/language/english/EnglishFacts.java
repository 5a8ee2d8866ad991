package io.lectern.language.english;

import java.util.List;
import java.util.Map;
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

	/** What is no name, however it is written. */
	private static final Pattern NO_THING = Pattern.compile(
			"(?i)(?:an?|this|that|these|those|it|he|she|they|we|you|there|here|another|other|each|every|any|all|some"
					+ "|many|most|several|few|no|not|such|both|what|which|who|when|where|how|in|on|at|by|for|from|with|without|as"
					+ "|if|since|until|during|after|before|although|though|while|because|however|also|but|so|then|among|under"
					+ "|despite|unlike|like|today|later|only|one|two|three|four|five|six|seven|eight|nine|ten|north|south|east|west"
					+ "|likewise|\\d.*)\\b.*|(?:jan(?:uary)?|february|march|april|may|june|july|august|september|october|november|december"
					+ "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter)(?: \\d+)?|.*\\b(?:that|which|who|whose|when|where|because|is|are|was|were|has|have|had|been|being"
					+ "|will|would|can|could|it|its|his|her|their|our|your|my|they|he|she|and|or|itself|themselves|each|than)\\b.*");

	/** Each word of it is written large, but for those that join two. */
	private static final Pattern NAME = Pattern
		.compile("(?:The )?LARGE(?: (?:LARGE|JOINS(?= )))*".replace("LARGE", "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’&.-]*")
			.replace("JOINS", "(?:of|the|for|de|du|von|van)"));

	private static final Pattern HOLDS_NAME = Pattern.compile("(?!The )\\p{Lu}.*|[Tt]he .*\\b\\p{Lu}.*");

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

	private static final Map<String, String> BASES = Map.of("began", "begin", "started", "start", "ended", "end",
			"opened", "open", "closed", "close", "died", "die", "merged", "merge", "collapsed", "collapse", "retired",
			"retire", "resigned", "resign");

	private static final List<Fact> FACTS = List.of(fact(
			"^THING,? BE MANNERDONE\\b[^.;:]{0,60}?\\b(?:in|on|between) (?:\\p{L}+ |\\d{1,2}(?:st|nd|rd|th)?,? ){0,3}YEAR"
				.replace("DONE", BEGUN),
			(it) -> "When " + be(it) + " " + thing(it) + " " + it.group("done")),
			fact("^THING, DONE (?:in|on) (?:\\p{Lu}\\p{L}+ |\\d{1,2},? ){0,3}YEAR".replace("DONE", BEGUN),
					(it) -> "When was " + thing(it) + " " + it.group("done")),
			fact("^THING (?<did>began|started|ended|opened|closed|died|merged|collapsed|retired|resigned)(?= (?:in|on|at|after|with|near|during|there)\\b|,)[^.;:]{0,60}?\\bin (?:\\p{Lu}\\p{L}+ |\\d{1,2},? ){0,2}YEAR",
					(it) -> "When did " + thing(it) + " " + BASES.get(it.group("did"))),
			fact("^THING became (?<what>[^,.;:]{3,50}?) (?:in|on) (?:\\p{Lu}\\p{L}+ |\\d{1,2},? ){0,2}YEAR",
					(it) -> "When did " + thing(it) + " become " + it.group("what")),
			fact("^THING BE MANNER(?<done>located|situated|based|headquartered) (?:in|at|on|near|between|about)\\b.{3,}",
					(it) -> "Where " + be(it) + " " + thing(it) + " " + it.group("done")),
			fact("^THING BE MANNERDONE(?: and [a-z]+ed)? by \\p{Lu}".replace("DONE", MADE),
					(it) -> "Who " + it.group("done").replaceFirst("written", "wrote") + " " + thing(it)),
			fact("^THING BE ABOUTNUMBER (?:[a-z]+ )?(?:\\([^)]*\\) )?(?<how>high|tall|long|wide|deep|thick|old)\\b",
					(it) -> "How " + it.group("how") + " " + be(it) + " " + thing(it)),
			fact("^THING (?<has>has|have|had|employs|covers|serves|operates|owns) ABOUTNUMBER (?<of>(?!more|fewer|less|other|additional|different|such)[a-z][a-z -]{2,30}?s|people|children|women|men)"
					+ "(?=[,.;]| (?:in|on|and|at|with|that|which|for|to|as|by|from|over|across|worldwide|who|per)\\b)",
					EnglishFacts::howMany),
			fact("^In (?:\\p{Lu}\\p{L}+ |\\d{1,2},? ){0,2}YEAR,? THING BE MANNERDONE\\b".replace("DONE", BEGUN),
					(it) -> "When " + be(it) + " " + thing(it) + " " + it.group("done")),
			fact("^THING (?:has|have|had) an? (?<of>(?:[a-z]+ )?(?:population|capacity|length|area|height|depth|width|value|budget|staff|membership|total|range|span|speed|weight|volume|circulation)) of ABOUTNUMBER",
					(it) -> "What is the " + it.group("of") + " of " + thing(it)),
			fact("^THING(?: \\([^)]*\\))? BE (?<kind>(?:an?|the|one of the) [^.;:]{12,})", EnglishFacts::what));

	private static final Pattern PERSON = Pattern
		.compile("(?i).*\\b(?:[a-z]{3,}(?:ist|ician)|king|queen|emperor|president|engineer"
				+ "|inventor|writer|author|actor|actress|singer|poet|painter|composer|general|politician|leader|founder|lawyer|professor"
				+ "|player|quarterback|coach|bishop|pope|saint|prince|princess|duke|explorer|judge|director|manager|chair(?:man|woman)?"
				+ "|mayor|minister|people|son|daughter|wife|husband|brother|sister|owner|officer|historian|musician|theologian|philosopher"
				+ "|evangelist|reformer|scholar|student|member|architect|teacher|commander|soldier|nurse|doctor|inspector|keeper)");

	/** What a name of two or three words may stand for that is no person. */
	private static final Pattern NO_PERSON = Pattern
		.compile("(?i).*\\b(?:company|corporation|firm|organi[sz]ation|association|agency|institut(?:e|ion)"
				+ "|committee|magazine|newspaper|journal|city|town|village|river|lake|sea|mountain|bridge|building|tower|house|university|school"
				+ "|college|hospital|program(?:me)?|project|protocol|language|system|network|software|game|film|book|series|event|festival|award|party"
				+ "|province|state|country|island|region|district|museum|church|market|station|bank|port|harbou?r|park|street|road|plant|theory|method"
				+ "|process|law|act|treaty|war|battle|disease|species|element|provider|manufacturer|business|enterprise|group|leader in)");

	/** Behind the noun that tells what something is. */
	private static final Pattern BEHIND_NOUN = Pattern
		.compile("(?:,| (?:of|in|for|to|who|that|which|from|with|at|on|by|and|located|based)\\b).*");

	private EnglishFacts() {
	}

	/** A form of sentences, and the question that these answer, without its mark. */
	private record Fact(Pattern form, Function<MatchResult, @Nullable String> question) {
	}

	private static Fact fact(String form, Function<MatchResult, @Nullable String> question) {
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
			String question = (told.lookingAt() && isThing(told.group("thing"))) ? fact.question().apply(told) : null;
			if (question != null) {
				return question + "?";
			}
		}
		return null;
	}

	private static boolean isThing(String thing) {
		return HOLDS_NAME.matcher(thing).matches() && !NO_THING.matcher(thing).matches();
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

	/** A name of two words or three may be anybody's. */
	private static @Nullable String what(MatchResult told) {
		String kind = BEHIND_NOUN.matcher(told.group("kind")).replaceFirst("");
		String thing = told.group("thing");
		if (!NAME.matcher(thing).matches()) {
			return null;
		}
		if (PERSON.matcher(kind).matches()) {
			return "Who " + be(told) + " " + thing(told);
		}
		boolean plain = thing.startsWith("The ") || !thing.contains(" ") || NO_PERSON.matcher(kind).matches();
		boolean many = told.group("be").matches("are|were");
		return plain && (!many || thing.endsWith("s")) ? "What " + be(told) + " " + thing(told) : null;
	}

}
