package io.lectern.language.english;

import java.util.List;

/** The forms in which it is asked in English what stands everywhere. */
final class EnglishSurveyForms {

	/** Polite words in front. */
	static final String PLEASE = "(?:(?:please|kindly|now|so|and|hi|hello|(?:can|could|would|will) you(?: please)?"
			+ "|i (?:want|need|would like|wish)(?:(?: you)? to)?|i['’]d like(?: you)? to|help me(?: to)?|let us|let['’]s),?\\s+)*";

	private static final String SHOW = "(?:list|find|show|give|get|name|quote|identify|collect|enumerate|extract|highlight"
			+ "|locate|look up|search for|point out|print|return|count|tell|see|know|what are|which are)(?: (?:me|us))?\\s+(?:out\\s+)?";

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
	static final String END = "(?:[,;]?\\s+(?:please|exactly|anywhere|at all|altogether|in total|for (?:me|us)))*[?.!\\s]*";

	private static final String IN = "(?:,?\\s+(?:in|within|across|throughout|inside|from)\\s+(?<in>.+?))?" + END;

	private static final String WHERE = "(?:\\s+(?:in|of|within|from)\\s+(?<of>.+?))?\\s+(?:where|in which|at which|on which)\\s+";

	private static final String IS = "(?:is|are|was|were|gets?|has been|have been)\\s+(?:ever\\s+|also\\s+|explicitly\\s+)?";

	private static final String APPEARS = "(?:appears?|comes? up|shows? up|turns? up|crops? up)";

	private static final String THE_WORD = "(?:the )?(?:words?|terms?|phrase|name|expression)\\s+";

	private static final String A_MENTION = "(?:mention|occurr?ence|reference|hit)s?\\s+(?:of|to|for)\\s+";

	private static final String WHICH = "(?:which|what)(?: of (?:the|these|those|my|our))? ";

	private static final String ANY_DOCUMENT = "(?:(?:any|all|some|one|each|the|these|those|my|our)(?: of)?(?: the| these| my)?\\s+)*"
			+ DOCUMENTS;

	/** Called by its kind, with what else names it: the annual report of the harbour. */
	private static final String SOME_DOCUMENT = "(?:(?:the|this|that|my|our|your|any|an?)\\s+(?:[\\p{L}\\p{N}'’-]+\\s+){0,4}?"
			+ EnglishAboutDocument.KINDS + "(?:\\s+(?:of|for|from|on)(?:\\s+[\\p{L}\\p{N}'’-]+){1,4}?)?)";

	private static final String THING = "(?<thing>.+?)";

	private static final String BE_MENTIONED = "(?:" + IS + MENTIONED + "|" + APPEARS + ")";

	/**
	 * Where, how often or whether it is mentioned; each may say in which documents first.
	 */
	private static final String ASKED_WHERE = "(?:where(?: exactly| else| all)?|how (?:often|many times|frequently)|in how many (?:"
			+ MANY_UNITS + "|" + MANY_DOCUMENTS + "))(?:\\s+(?:in|within)\\s+(?<of>.+?))?\\s+";

	private static final String ASKED = "(?:where(?: exactly| else| all)?|how (?:often|many times|frequently))\\s+";

	private static final String IN_DOCUMENTS = "(?:\\s+(?:in|of|within|from)\\s+(?<of>.+?)(?=\\s+(?:that|which)\\s))?";

	private static final String OF = "(?:\\s+(?:in|of)\\s+(?<of>.+?))?\\s+";

	/** Ask for every place. */
	static final List<String> PLACES = List.of(
			// List all places where the lease is mentioned.
			PLEASE + "(?:" + SHOW + ")?" + ALL + "(?:" + UNITS + "|" + DOCUMENTS + ")" + WHERE + THING + "\\s+"
					+ BE_MENTIONED + IN,
			PLEASE + SHOW + SOME + "(?:" + UNITS + "|" + DOCUMENTS + ")" + WHERE + THING + "\\s+" + IS + MENTIONED + IN,
			PLEASE + "(?:" + SHOW + ")?(?:" + ALL + "|" + SOME + ")" + UNITS
					+ "\\s+(?:where|in which)\\s+(?<of>.+?)\\s+" + MENTIONS + "\\s+" + THING + END,
			PLEASE + SHOW + "(?:all\\s+)?where\\s+" + THING + "\\s+" + IS + MENTIONED + IN,
			PLEASE + SHOW + "(?:all\\s+)?where\\s+(?<of>.+?)\\s+" + MENTIONS + "\\s+" + THING + END,
			// Find every clause about termination, every mention of it, everything that
			// mentions it.
			PLEASE + "(?:" + SHOW + ")?" + ALL + UNITS + IN_DOCUMENTS
					+ "\\s+(?:(?:that|which)\\s+(?:also\\s+)?(?:is |are )?)?" + ABOUT + "\\s+" + THING + IN,
			PLEASE + "(?:" + SHOW + ")?" + ALL + DOCUMENTS + "\\s+(?:(?:that|which)\\s+)?" + MENTIONS + "\\s+" + THING
					+ IN,
			PLEASE + SHOW + "(?:" + SOME + ")?(?:" + MANY_UNITS + "|" + MANY_DOCUMENTS + ")\\s+(?:(?:that|which)\\s+)?"
					+ MENTIONS + "\\s+" + THING + IN,
			PLEASE + "(?:" + SHOW + ")?" + ALL + A_MENTION + THING + IN,
			PLEASE + SHOW + "(?:" + SOME + ")?" + A_MENTION + THING + IN,
			PLEASE + "search\\s+(?<of>.+?)\\s+for\\s+(?:any\\s+|" + ALL + "|" + SOME + ")?" + A_MENTION + THING + END,
			PLEASE + SHOW + "(?:everything|all)\\s+(?:that |which )?" + MENTIONS + "\\s+" + THING + IN,
			// Where, or how often, is it mentioned?
			PLEASE + ASKED_WHERE + "(?:is|are|was|were)\\s+" + THING + "\\s+(?:ever |also |explicitly )?" + MENTIONED
					+ IN,
			PLEASE + ASKED + "(?:do|does|did)\\s+(?<of>.+?)\\s+" + MENTIONS + "\\s+" + THING + END,
			PLEASE + "where(?: exactly| else| all)?\\s+(?:can|could|do|does)\\s+(?:i|we|you|one)\\s+(?:find|see)\\s+"
					+ "(?:any |all |the )?" + A_MENTION + THING + IN,
			PLEASE + ASKED_WHERE + "(?:do|does|did|is|are)\\s+" + THE_WORD + THING
					+ "\\s+(?:occur|appear|come up|show up|turn up|stand|used)" + IN,
			PLEASE + "(?:in|on) (?:which|what) (?:" + UNITS + "|" + DOCUMENTS + ")" + OF + "(?:is|are|was|were)\\s+"
					+ THING + "\\s+(?:ever |also )?" + MENTIONED + IN,
			PLEASE + "(?:in|on) (?:which|what) (?:" + UNITS + "|" + DOCUMENTS + ")" + OF + "(?:do|does|is|are)\\s+"
					+ THE_WORD + THING + "\\s+(?:occur|appear|used)" + IN,
			PLEASE + WHICH + "(?:" + MANY_UNITS + "|contracts|agreements|policies|manuals|leases|letters|minutes|notes|"
					+ DOCUMENTS + ")" + OF + "(?:" + MENTIONS + "|contains?)\\s+" + THING + IN,
			PLEASE + WHICH + MANY_UNITS + OF + "(?:deal with|discuss|cover|treat|address|concern|are about)\\s+" + THING
					+ IN,
			// How many mentions are there?
			PLEASE + ASKED + "(?:do|does|did)\\s+(?<thing>[\"“].+?[\"”])\\s+(?:occur|appear|come up|show up)" + IN,
			PLEASE + ASKED + "(?:do|does|did)\\s+" + THING
					+ "\\s+(?:occur|appear|come up|show up)\\s+(?:in|across|throughout)"
					+ "\\s+(?<of>(?:all |the |these |those |my |our )*" + DOCUMENTS + ")" + END,
			PLEASE + "count\\s+(?:how (?:often|many times)\\s+)" + THING + "\\s+" + BE_MENTIONED + IN,
			PLEASE + "(?:(?:count\\s+|tell me\\s+)?how many|(?:what is )?(?:the )?number of)\\s+" + A_MENTION + THING
					+ "(?:\\s+(?:are there|can be found|can you find|do you find|there are|exist))?" + IN,
			PLEASE + "(?:count\\s+)?how many (?:" + MANY_UNITS + "|" + MANY_DOCUMENTS + ")" + OF + "(?:" + MENTIONS
					+ "|contain|discuss|deal with)\\s+" + THING + IN,
			// Is it mentioned at all?
			PLEASE + "(?:is|are)\\s+there\\s+(?:any\\s+|an?\\s+)?" + A_MENTION + THING + IN,
			PLEASE + "(?:is|are|was|were)\\s+(?!there\\b)" + THING + "\\s+(?:ever |also )?mentioned" + IN,
			PLEASE + "(?:do|does|did)\\s+(?<of>" + ANY_DOCUMENT + "|" + SOME_DOCUMENT
					+ ")\\s+(?:ever\\s+|also\\s+|explicitly\\s+|anywhere\\s+)?(?:mention|refer to|talk about|speak of)\\s+(?:anything about\\s+)?"
					+ THING + END);

	/** Ask for documents about a thing. */
	static final List<String> DOCUMENTS_ABOUT = List.of(PLEASE + "(?:what|which) " + DOCUMENTS
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
			+ "|collection|library|contracts|manuals|files here|documents here)"
			+ "(?:\\s+in\\s+(?:this|the|my|our) (?:collection|library|folder))?";

	/** Ask what documents there are. */
	static final List<String> ASKED_DOCUMENTS = List.of(
			PLEASE + "what(?:['’]?s| is)\\s+(?:all (?:of )?)?this(?:\\s+all)?\\s+about" + END,
			PLEASE + "what(?:['’]?s| is| are)\\s+(?:in\\s+)?" + SEVERAL + "(?:\\s+(?:all )?about)?" + END,
			PLEASE + "what (?:do|does|can (?:i|we|one) (?:find|read|learn) in)\\s+" + SEVERAL
					+ "\\s+(?:say|contain|cover|deal with|talk about|tell(?: me| us)?)?(?: about)?" + END,
			PLEASE + "(?:briefly\\s+)?(?:summari[sz]e|sum up|outline|describe|introduce|tell me about)(?: briefly)?\\s+(?:"
					+ SEVERAL + "|these|those|them(?: all)?|all of (?:them|these|it)|everything)" + END,
			PLEASE + "(?:(?:give|show|write|make)(?: me| us)?\\s+)?(?:(?:an?|the)\\s+)?(?:(?:brief|short|quick)\\s+)?"
					+ "(?:overview|summary|summaries|outline)\\s+(?:of|for)\\s+(?:" + SEVERAL
					+ "|these|those|them(?: all)?|all of them|everything)" + END,
			PLEASE + "(?:what|which) (?:(?:kinds?|sorts?) of )?(?:" + MANY_DOCUMENTS
					+ ")(?: (?:are|do|have|can))(?: (?:there|you|we|i|here|in|got|have|available|loaded|uploaded|indexed|ask|see|know|hold|read|about|the|this|collection|library))*"
					+ END,
			PLEASE + SHOW + "(?:(?:all|the|your|my|our|every|available)\\s+)*(?:" + MANY_DOCUMENTS
					+ ")(?: (?:that|there|you|we|i|are|have|here|in|available|loaded|the|this|collection|library))*"
					+ END);

	private EnglishSurveyForms() {
	}

}
