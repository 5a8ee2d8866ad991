package io.lectern.language.english;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.language.Layout;

/** How English documents are laid out. */
final class EnglishLayout implements Layout {

	@Override
	public String headingNumber() {
		return "^(?:(?:chapter|section|part|item|article|note|appendix|annex)\\s+)?"
				+ "(?:[0-9]{1,2}[A-Za-z]?|(?-i:[IVX]+)(?=[.)\\s])|(?-i:[A-Z])(?=[.)]))(?:\\.[0-9]+)*[.):、．]?\\s+";
	}

	@Override
	public String numberedHeading() {
		return "(?:chapter|part|section|appendix|item|annex|note)\\s+[\\divxa-z]{1,5}\\b.{0,100}";
	}

	@Override
	public String ordinalHeading() {
		return "(?:chapter|appendix|item|part) [\\divxa-z]{1,4}[.:]?(?: .*)?";
	}

	@Override
	public String boilerplate() {
		return "(?:table of )?contents|index|references|bibliography|acknowledge?ments?|appendix(?: \\w)?|annex(?: \\w)?"
				+ "|glossary|abbreviations|list of (?:figures|tables)|(?:figure|table|fig\\.|page|slide|sheet|section|part"
				+ "|chapter|item|note) ?[0-9a-z.]*|signatures?|exhibits?|copyright.*|disclaimers?|forewords?|preface|imprint"
				+ "|notes?|introduction|overview|summary|conclusions?|see also|external links|further reading";
	}

	@Override
	public String sumsUp() {
		return "abstract|(?:executive |management )?summary|overview|introduction|(?:at a glance|.* at a glance)|highlights"
				+ "|in brief|key (?:points|facts|messages)|purpose(?: and scope)?|about this .*";
	}

	@Override
	public String caption() {
		return "(?:figure|fig\\.|table|exhibit|chart)\\s+[\\dIVX]+(?:[.-]\\d+)*\\s*[.:|–—].{0,300}";
	}

	@Override
	public String unitLine() {
		return "(?:all )?(?:figures|amounts|values)?(?: (?:are|expressed|stated))? ?in [^.]{0,20}?(?:thousands|millions|billions)\\b[^.]{0,80}"
				+ "|units?: .{1,60}";
	}

	@Override
	public String leadsIn() {
		return "\\bfollowing tables?\\b|\\btables? below\\b|\\bas follows\\b|\\b(?:set forth|shown|presented|summari[sz]ed|listed) below\\b";
	}

	@Override
	public String figureOrTable() {
		return "(?-i:Figure|Fig\\.|Table)";
	}

	/** Made of words that are hardly ever written as one. */
	@Override
	public String hyphenated() {
		return "(?:short|long|medium|near|mid|high|low|full|part|half|large|small|fixed|first|second|third|last|well|self|cross"
				+ "|cost|risk|tax|market|asset|energy|year|day|double|single)-(?:term|time|based|level|scale|sized|known|owned"
				+ "|party|quality|rate|risk|yield|income|speed|class|grade|pressure|value|range|year|hand|efficient|effective"
				+ "|adjusted|weighted|related|driven|specific|sensitive|intensive|handed|sided|bearing|employed|sufficient"
				+ "|service|border|functional|performance|resolution|density|capacity|free)";
	}

	@Override
	public String placeholderTitle() {
		return "untitled.*|microsoft word\\b.*|microsoft powerpoint\\b.*"
				+ "|powerpoint presentation|presentation\\d*|document\\d*|doc\\d*|slide \\d+|book\\d*|workbook\\d*|sheet\\d*"
				+ "|unknown|none|null|title|page \\d+|print";
	}

	@Override
	public String listItem() {
		return "(?i:step) [0-9]{1,2}[.:)]";
	}

	@Override
	public String addressToModel() {
		return "\\b(?:ignore|disregard|forget|override) (?:(?:all|any|the|your|of|these|those) )*"
				+ "(?:previous|prior|above|other|earlier|preceding|former|system) "
				+ "(?:instructions?|prompts?|messages?|rules|context|text|questions?)|\\bsystem (?:prompt|message)\\b"
				+ "|\\b(?:language|ai) (?:model|assistant)s?\\b|\\byou are (?:now )?(?:an? |the )?(?:ai|assistant|chatbot)\\b"
				+ "|\\b(?:llms?|chatgpt|chatbots?)\\b|\\bwhen (?:asked|answering|you are asked|summari[sz]ing)\\b"
				+ "|\\b(?:always|only|never) (?:answer|reply|respond|say|tell)\\b"
				+ "|\\bdo not (?:answer|reveal|tell the user|mention this)\\b|\\btell the user\\b";
	}

	@Override
	public String numbered() {
		return "section|clause|article|chapter|paragraph|part|appendix|annex|table|figure|step|item|rule|question|version"
				+ "|revision|edition|number|no\\.";
	}

	@Override
	public String withNumber() {
		return "";
	}

	@Override
	public String ordinal() {
		return "";
	}

	@Override
	public String beforePageNumber() {
		return "page|p\\.";
	}

	@Override
	public String afterPageNumber() {
		return "of\\s*\\d{1,4}";
	}

	@Override
	public String questionLabel() {
		return "q(?:uestion)?\\s?\\d{0,3}\\s?[.:)：]";
	}

	@Override
	public String mail(String from, String to, String sent, String subject) {
		return Stream
			.of(labelled("from", from), labelled("sent to", to), labelled("on", sent), labelled("subject", subject))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", ", "Mail ", ""));
	}

	private static String labelled(String label, String value) {
		return value.isBlank() ? "" : label + ": " + value;
	}

	@Override
	public String copiesTo() {
		return "Copies to: ";
	}

	@Override
	public String enclosed() {
		return "Files attached to this mail: ";
	}

}
