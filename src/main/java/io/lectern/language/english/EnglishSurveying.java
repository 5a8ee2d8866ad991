package io.lectern.language.english;

import java.util.List;
import java.util.stream.Collectors;

import io.lectern.language.Surveying;

/** How it is asked in English what stands everywhere, and how it is said. */
final class EnglishSurveying implements Surveying {

	/** Polite words in front. */
	static final String PLEASE = "(?:(?:please|kindly|now|so|and|hi|hello|(?:can|could|would|will) you(?: please)?"
			+ "|i (?:want|need|would like|wish)(?: you)? to|i['’]d like(?: you)? to|help me(?: to)?|let us|let['’]s),?\\s+)*";

	private static final String SHOW = "(?:list|find|show|give|get|name|quote|identify|collect|enumerate|extract|highlight"
			+ "|locate|look up|search for|point out|print|return|count|tell|see|know)(?: (?:me|us))?\\s+(?:out\\s+)?";

	private static final String ALL = "(?:an? (?:(?:complete|full) )?list (?:of|with)\\s+)?(?:all|every|each)(?: and every)?"
			+ "(?: single| one)?(?: of)?(?: the| those)?\\s+";

	private static final String SOME = "(?:the|those|any)\\s+";

	private static final String UNITS = "(?:passage|sentence|clause|section|paragraph|provision|statement|page|chapter|place"
			+ "|article|line|spot|part)s?";

	private static final String MANY_UNITS = "(?:passages|sentences|clauses|sections|paragraphs|provisions|statements|pages"
			+ "|chapters|places|articles)";

	private static final String DOCUMENTS = "(?:documents?|docs?|files?|pdfs?|texts?|papers?|reports?)";

	private static final String MANY_DOCUMENTS = "(?:documents|docs|files|pdfs|texts|papers|reports)";

	private static final String MENTIONED = "(?:mentioned|referred to|referenced|talked about|spoken of|brought up|discussed"
			+ "|dealt with|touched (?:up)?on)";

	private static final String MENTIONS = "(?:mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|referenc(?:es?|ed|ing)"
			+ "|talk(?:s|ed|ing)? (?:about|of)|speak(?:s|ing)? (?:about|of)|us(?:es?|ing) the (?:word|term|phrase)"
			+ "|contain(?:s|ing)? the (?:word|term|phrase|name)|say(?:s|ing)? (?:something|anything) (?:about|on))";

	private static final String ABOUT = "(?:" + MENTIONS + "|about|on|regarding|concerning|discuss(?:es|ing)?"
			+ "|deal(?:s|ing)? with|cover(?:s|ing)?|contain(?:s|ing)?|related to|relating to|with the (?:word|term|phrase|name))";

	private static final String DEALS_WITH = "(?:about|on|regarding|concerning|deal(?:ing)? with|cover(?:ing)?|discuss(?:ing)?"
			+ "|relat(?:ed|ing) to|treat(?:ing)?|address(?:ing)?|that (?:are about|deal with|cover|discuss|treat|address))";

	/** What may follow a question. */
	static final String END = "(?:[,;]?\\s+(?:please|exactly|anywhere|at all|altogether|in total))*[?.!\\s]*";

	private static final String IN = "(?:,?\\s+(?:in|within|across|throughout|inside|from)\\s+(?<in>.+?))?" + END;

	private static final String WHERE = "(?:\\s+(?:in|of|within|from)\\s+(?<of>.+?))?\\s+(?:where|in which|at which|on which)\\s+";

	private static final String IS = "(?:is|are|was|were|gets?|has been|have been)\\s+(?:ever\\s+|also\\s+|explicitly\\s+)?";

	private static final String HOW_OFTEN = "(?:how (?:often|many times|frequently)|in how many places)\\s+";

	private static final String THE_WORD = "(?:the )?(?:words?|terms?|phrase|name|expression)\\s+";

	private static final String THING = "(?<thing>.+?)";

	private static final List<String> PLACES = List.of(
			// List all places where the lease is mentioned.
			PLEASE + "(?:" + SHOW + ")?" + ALL + "(?:" + UNITS + "|" + DOCUMENTS + ")" + WHERE + THING + "\\s+" + IS
					+ MENTIONED + IN,
			PLEASE + SHOW + SOME + "(?:" + UNITS + "|" + DOCUMENTS + ")" + WHERE + THING + "\\s+" + IS + MENTIONED + IN,
			PLEASE + "(?:" + SHOW + ")?(?:" + ALL + "|" + SOME + ")" + UNITS
					+ "\\s+(?:where|in which)\\s+(?<of>.+?)\\s+" + MENTIONS + "\\s+" + THING + END,
			PLEASE + SHOW + "(?:all\\s+)?where\\s+" + THING + "\\s+" + IS + MENTIONED + IN,
			// Find every clause about termination, every mention of it, everything that
			// mentions it.
			PLEASE + "(?:" + SHOW + ")?" + ALL + UNITS + "\\s+(?:(?:that|which)\\s+(?:also\\s+)?(?:is |are )?)?" + ABOUT
					+ "\\s+" + THING + IN,
			PLEASE + "(?:" + SHOW + ")?" + ALL + DOCUMENTS + "\\s+(?:(?:that|which)\\s+)?" + MENTIONS + "\\s+" + THING
					+ IN,
			PLEASE + SHOW + "(?:" + SOME + ")?(?:" + MANY_UNITS + "|" + MANY_DOCUMENTS + ")\\s+(?:(?:that|which)\\s+)?"
					+ MENTIONS + "\\s+" + THING + IN,
			PLEASE + "(?:" + SHOW + ")?" + ALL + "(?:mention|occurr?ence|reference|hit)s?\\s+(?:of|to|for)\\s+" + THING
					+ IN,
			PLEASE + SHOW + "(?:" + SOME + ")?(?:mentions|occurr?ences|references)\\s+(?:of|to)\\s+" + THING + IN,
			PLEASE + SHOW + "(?:everything|all)\\s+(?:that |which )?" + MENTIONS + "\\s+" + THING + IN,
			// Where is it mentioned?
			PLEASE + "where(?: exactly| else| all)?\\s+(?:is|are|was|were)\\s+" + THING
					+ "\\s+(?:ever |also |explicitly )?" + MENTIONED + IN,
			PLEASE + "where(?: exactly| else| all)?\\s+(?:do|does|did)\\s+(?<of>.+?)\\s+" + MENTIONS + "\\s+" + THING
					+ END,
			PLEASE + "where(?: exactly| else| all)?\\s+(?:can|could|do|does)\\s+(?:i|we|you|one)\\s+(?:find|see)\\s+"
					+ "(?:any |all |the )?(?:mentions?|occurr?ences?|references?)\\s+(?:of|to)\\s+" + THING + IN,
			PLEASE + "where(?: exactly| else| all)?\\s+(?:do|does|did)\\s+" + THE_WORD + THING
					+ "\\s+(?:occur|appear|come up|show up|turn up|stand)" + IN,
			PLEASE + "(?:in|on) (?:which|what) (?:" + UNITS + "|" + DOCUMENTS + ")(?:\\s+(?:in|of)\\s+(?<of>.+?))?\\s+"
					+ "(?:is|are|was|were)\\s+" + THING + "\\s+(?:ever |also )?" + MENTIONED + IN,
			PLEASE + "(?:which|what)(?: of (?:the|these|those|my|our))? (?:" + MANY_UNITS + "|" + DOCUMENTS
					+ ")(?:\\s+(?:in|of)\\s+(?<of>.+?))?\\s+(?:" + MENTIONS + "|contains?)\\s+" + THING + IN,
			// How often is it mentioned?
			PLEASE + HOW_OFTEN + "(?:is|are|was|were)\\s+" + THING
					+ "\\s+(?:mentioned|referred to|referenced|talked about|brought up)" + IN,
			PLEASE + HOW_OFTEN + "(?:do|does|did)\\s+(?<of>.+?)\\s+" + MENTIONS + "\\s+" + THING + END,
			PLEASE + HOW_OFTEN + "(?:do|does|did|is|are)\\s+" + THE_WORD + THING
					+ "\\s+(?:occur|appear|come up|show up|turn up|used)" + IN,
			PLEASE + HOW_OFTEN + "(?:do|does|did)\\s+" + THING
					+ "\\s+(?:occur|appear|come up|show up)\\s+(?:in|across|throughout)"
					+ "\\s+(?<of>(?:all |the |these |those |my |our )*" + DOCUMENTS + ")" + END,
			PLEASE + "count\\s+(?:how (?:often|many times)\\s+)" + THING + "\\s+" + IS + MENTIONED + IN,
			PLEASE + "(?:count\\s+)?how many (?:mentions|occurr?ences|references)\\s+(?:of|to)\\s+" + THING
					+ "(?:\\s+(?:are there|can be found|can you find|do you find|there are|exist))?" + IN,
			PLEASE + "(?:count\\s+)?how many (?:" + MANY_UNITS + "|" + MANY_DOCUMENTS
					+ ")(?:\\s+(?:in|of)\\s+(?<of>.+?))?\\s+(?:" + MENTIONS + "|contain|discuss|deal with)\\s+" + THING
					+ IN);

	private static final List<String> DOCUMENTS_ABOUT = List.of(PLEASE + "(?:what|which) " + DOCUMENTS
			+ "(?: (?:are|is)(?: there| available| here)?| (?:do|can) (?:you|we|i) (?:have|find)| have (?:you|we)(?: got)?| exist)?\\s+"
			+ DEALS_WITH + "\\s+" + THING + END,
			PLEASE + "(?:what|which) " + DOCUMENTS
					+ " (?:deals?|covers?|discuss(?:es)?|treats?|address(?:es)?|concerns?)\\s+(?:with\\s+)?" + THING
					+ END,
			PLEASE + "(?:(?:is|are) there|(?:do|have) (?:you|we|i)(?: (?:have|got))?)\\s+(?:any\\s+|an?\\s+)?"
					+ DOCUMENTS + "\\s+" + DEALS_WITH + "\\s+" + THING + END,
			PLEASE + SHOW + "(?:(?:all|every|the|any|each)\\s+)*" + DOCUMENTS + "\\s+(?:there are\\s+|you have\\s+)?"
					+ DEALS_WITH + "\\s+" + THING + END);

	private static final String SEVERAL = "(?:(?:all|both|each|of|the|these|those|my|our|your)\\s+)+(?:(?:two|three|four|five|[0-9]+|loaded"
			+ "|uploaded|available|other)\\s+)?(?:" + MANY_DOCUMENTS
			+ "|collection|library|contracts|manuals|files here|documents here)";

	private static final List<String> ASKED_DOCUMENTS = List.of(
			PLEASE + "what(?:['’]?s| is| are)\\s+(?:in\\s+)?" + SEVERAL + "(?:\\s+(?:all )?about)?" + END,
			PLEASE + "what (?:do|does)\\s+" + SEVERAL
					+ "\\s+(?:say|contain|cover|deal with|talk about|tell(?: me| us)?)(?: about)?" + END,
			PLEASE + "(?:briefly\\s+)?(?:summari[sz]e|sum up|outline|describe|introduce)(?: briefly)?\\s+(?:" + SEVERAL
					+ "|these|those|them(?: all)?|all of (?:them|these|it)|everything)" + END,
			PLEASE + "(?:(?:give|show|write|make)(?: me| us)?\\s+)?(?:(?:an?|the)\\s+)?(?:(?:brief|short|quick)\\s+)?"
					+ "(?:overview|summary|summaries|outline)\\s+(?:of|for)\\s+(?:" + SEVERAL
					+ "|these|those|them(?: all)?|all of them|everything)" + END,
			PLEASE + "(?:what|which) (?:" + MANY_DOCUMENTS
					+ ")(?: (?:are|do|have|can))(?: (?:there|you|we|i|here|in|got|have|available|loaded|uploaded|indexed|ask|see|know|hold|read|about|the|this|collection|library))*"
					+ END,
			PLEASE + SHOW + "(?:(?:all|the|your|my|our|every|available)\\s+)*(?:" + MANY_DOCUMENTS
					+ ")(?: (?:that|there|you|we|i|are|have|here|in|available|loaded|the|this|collection|library))*"
					+ END);

	@Override
	public List<String> places() {
		return PLACES;
	}

	@Override
	public List<String> documentsAbout() {
		return DOCUMENTS_ABOUT;
	}

	@Override
	public List<String> documents() {
		return ASKED_DOCUMENTS;
	}

	@Override
	public String aroundThing() {
		return "^(?:the|an?|any|all|some|our|my|(?:words?|terms?|phrases?|expressions?|names?|topics?|subjects?)(?: of)?)\\s+"
				+ "|\\s+(?:anywhere|at all|exactly|somewhere)$";
	}

	@Override
	public String allDocuments() {
		return "(?:(?:all|any|both|each|the|these|those|this|my|our|your|of|whole|entire|one|which|what)\\s+)*"
				+ "(?:documents?|docs?|files?|pdfs?|texts?|papers?|collections?|corpus|library|materials?|archive|database|knowledge base"
				+ "|sources?|them|they|here|it|you|we|i|everything)(?:\\s+(?:here|you have|there are|above))?";
	}

	@Override
	public String or() {
		return ",?\\s+or\\s+";
	}

	@Override
	public String found(String thing, int mentions, int places, int documents) {
		String at = counted(places, "place") + " in " + counted(documents, "document");
		return "“" + thing + "”: " + ((mentions == places) ? at : mentions + " mentions at " + at) + ";";
	}

	@Override
	public String alsoAs(List<String> wordings) {
		return "also as " + quoted(wordings) + ";";
	}

	@Override
	public String nowhere(List<String> things) {
		return quoted(things) + ((things.size() > 1) ? " occur" : " occurs") + " nowhere in these documents;";
	}

	@Override
	public String wordsApart(String thing, int places, int documents) {
		return "“" + thing + "” occurs nowhere as such, but all of its words do at " + counted(places, "place") + " in "
				+ counted(documents, "document") + ";";
	}

	@Override
	public String read(int passages, int of) {
		return passages + " of " + counted(of, "passage") + " read.";
	}

	@Override
	public String stretch(int first, int last, int of) {
		return "Shown: " + first + " to " + last + " of " + of + ".";
	}

	@Override
	public String documents(int count, String thing) {
		return counted(count, "document") + (thing.isEmpty() ? "." : " with “" + thing + "”.");
	}

	@Override
	public String noSuchDocument(String name) {
		return "No document is called “" + name + "”; all that may be asked were read.";
	}

	@Override
	public String group(String name, int places) {
		return name + " (" + places + ")";
	}

	private static String counted(int count, String thing) {
		return count + " " + thing + ((count == 1) ? "" : "s");
	}

	private static String quoted(List<String> things) {
		return things.stream().map((thing) -> "“" + thing + "”").collect(Collectors.joining(", "));
	}

}
