package io.lectern.language.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms of English verbs that a stemmer does not lead back to one: "How far did it rise?"
 * is answered by what rose, and who buys is a buyer.
 */
final class EnglishVerbs {

	/** The forms of one verb in each line, those that only add an ending left out. */
	private static final String IRREGULAR = """
			arise arose arisen
			bear bore borne
			beat beaten
			begin began begun
			bend bent
			bind bound
			bite bit bitten
			blow blew blown
			break broke broken
			bring brought
			build built
			burn burnt
			buy bought
			catch caught
			choose chose chosen
			cling clung
			dig dug
			draw drew drawn
			drink drank drunk
			drive drove driven
			eat ate eaten
			fall fell fallen
			feed fed
			feel felt
			fight fought
			find found
			flee fled
			fly flew flown
			forbid forbade forbidden
			forget forgot forgotten
			freeze froze frozen
			grind ground
			grow grew grown
			hang hung
			hear heard
			hide hid hidden
			hold held
			know knew known
			lay laid
			lead led
			lean leant
			learn learnt
			leave left
			lend lent
			light lit
			lose lost
			mean meant
			meet met
			mistake mistook mistaken
			overtake overtook overtaken
			pay paid
			prove proven
			ride rode ridden
			ring rang rung
			rise rose risen
			run ran
			say said
			seek sought
			sell sold
			send sent
			shake shook shaken
			shine shone
			shoot shot
			show shown
			shrink shrank shrunk
			sing sang sung
			sink sank sunk
			sit sat
			sleep slept
			slide slid
			speak spoke spoken
			spell spelt
			spend spent
			spill spilt
			spin spun
			stand stood
			steal stole stolen
			stick stuck
			strike struck stricken
			swear swore sworn
			sweep swept
			swim swam swum
			swing swung
			teach taught
			tear tore torn
			tell told
			think thought
			throw threw thrown
			undergo underwent undergone
			understand understood
			wake woke woken
			wear wore worn
			weave wove woven
			win won
			wind wound
			withdraw withdrew withdrawn
			write wrote written
			""";

	/** Longer ones are known by how they begin. */
	private static final int SHORT = 4;

	private static final Pattern THIRD_PERSON = Pattern.compile("(?<=[^s])s$");

	private static final Map<String, Set<String>> FORMS = forms();

	private EnglishVerbs() {
	}

	private static Map<String, Set<String>> forms() {
		Map<String, Set<String>> forms = new HashMap<>();
		IRREGULAR.lines().map((line) -> Set.of(line.split(" "))).forEach((verb) -> verb.forEach((form) -> {
			Set<String> all = forms.computeIfAbsent(form, (one) -> new HashSet<>());
			all.addAll(verb);
		}));
		return forms;
	}

	/**
	 * Other words for what a verb says; none where the word can be no verb.
	 * @param word in small letters
	 */
	static Set<String> of(String word) {
		String verb = THIRD_PERSON.matcher(word).replaceFirst("");
		Set<String> others = new HashSet<>(FORMS.getOrDefault(verb, Set.of()));
		if (verb.length() <= SHORT) {
			others.add(verb + "er");
		}
		others.remove(word);
		return others;
	}

}
