package io.lectern.answer;

import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

import io.lectern.citation.Citation;

/**
 * A question as a newcomer asks it, with what a right answer to it is like.
 *
 * @param answerable whether the documents hold an answer
 * @param holds what the answer must hold, all of it
 * @param holdsNot what belongs to something else
 * @param places where it stands; one of its citations must lead to one of them
 * @param longest most characters that are sensible
 */
record NaturalQuestion(int number, String question, boolean answerable, List<String> holds, List<String> holdsNot,
		List<Place> places, int longest) {

	private record Place(String document, int page) {
	}

	static NaturalQuestion of(JsonNode line) {
		return new NaturalQuestion(Integer.parseInt(line.path("id").asString().substring(1)),
				line.path("question").asString(), line.path("answerable").asBoolean(true), strings(line, "holds"),
				strings(line, "holdsNot"),
				line.path("relevant")
					.valueStream()
					.map((place) -> new Place(place.path("doc").asString(), place.path("page").asInt()))
					.toList(),
				line.path("longest").asInt());
	}

	private static List<String> strings(JsonNode line, String name) {
		return line.path(name).valueStream().map(JsonNode::asString).toList();
	}

	boolean isRight(Answer answer) {
		if (!answerable) {
			return !answer.answered();
		}
		String text = shown(answer);
		return answer.answered() && holds.stream().allMatch((each) -> plain(text).contains(plain(each)))
				&& holdsNot.stream().noneMatch((each) -> plain(text).contains(plain(each))) && text.length() <= longest
				&& answer.citations().stream().anyMatch(this::isThere);
	}

	/** Whether it is an answer and holds nothing of the right one. */
	boolean isAnotherThing(Answer answer) {
		String text = plain(shown(answer));
		return answer.answered() && holds.stream().noneMatch((each) -> text.contains(plain(each)));
	}

	private boolean isThere(Citation citation) {
		return places.stream()
			.anyMatch((place) -> place.document().equals(citation.documentName()) && place.page() == citation.page());
	}

	/** Without markers. */
	private static String shown(Answer answer) {
		return answer.answer().replaceAll("\\s*\\[[0-9]+]", "");
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,，。.、$%]+", "");
	}

}
