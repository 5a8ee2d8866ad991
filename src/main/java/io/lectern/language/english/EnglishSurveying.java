package io.lectern.language.english;

import java.util.List;
import java.util.stream.Collectors;

import io.lectern.language.Surveying;

/** How it is asked in English what stands everywhere, and how it is said. */
final class EnglishSurveying implements Surveying {

	@Override
	public List<String> places() {
		return EnglishSurveyForms.PLACES;
	}

	@Override
	public List<String> documentsAbout() {
		return EnglishSurveyForms.DOCUMENTS_ABOUT;
	}

	@Override
	public List<String> documents() {
		return EnglishSurveyForms.ASKED_DOCUMENTS;
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
	public String joined(List<String> parts) {
		return parts.stream().filter((part) -> !part.isEmpty()).collect(Collectors.joining(" "));
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
