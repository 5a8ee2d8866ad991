package io.lectern.llm;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an endpoint's chat completions are. People give its address with and without
 * {@code /v1}, with a slash or with the whole path. Safe for use by many threads.
 */
final class ChatAddress {

	private static final String PATH = "/chat/completions";

	private static final Pattern VERSION = Pattern.compile("/(?:v\\d[^/]*|openai)(?:/|$)");

	private final List<String> possible;

	private volatile int chosen;

	ChatAddress(URI baseUrl) {
		String base = baseUrl.toString().replaceFirst("/+$", "").replaceFirst("/chat/completions$", "");
		boolean versioned = VERSION.matcher(String.valueOf(baseUrl.getPath())).find();
		this.possible = (versioned ? Stream.of(base) : Stream.of(base, base + "/v1")).map((each) -> each + PATH)
			.toList();
	}

	URI current() {
		return URI.create(possible.get(chosen));
	}

	/**
	 * Goes over to the other address after there was nothing at one.
	 * @return whether there is another than that one
	 */
	boolean tryOther(URI instead) {
		int tried = possible.indexOf(instead.toString());
		if (possible.size() < 2 || tried != chosen) {
			return tried != chosen;
		}
		chosen = (chosen + 1) % possible.size();
		return true;
	}

	/** What to tell whoever set it. */
	String advice() {
		return "There are no chat completions at " + String.join(" nor at ", possible)
				+ "; lectern.llm.base-url is the address up to and including its version, such as"
				+ " http://localhost:11434/v1.";
	}

}
