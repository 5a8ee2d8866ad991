package io.lectern.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A mark by which models set their reasoning apart from what they say: the tags of the
 * DeepSeek, Qwen and Seed families and of prompts that ask for such, Mistral's brackets,
 * Kimi's triangles, Cohere's and others' tokens, the channels of OpenAI's harmony format,
 * and tokens that mean nothing to a reader, such as that of the text's end.
 *
 * @param kind what it tells
 * @param end offset behind it
 */
record ReasoningMark(Kind kind, int end) {

	private static final String NAME = "(?:ant)?(?:think(?:ing)?|thoughts?|reason(?:ing)?|reflection|scratchpad"
			+ "|chain[_-]of[_-]thought|inner[_-]monologue)";

	private static final String PREFIX = "(?:[a-z]{1,12}:)?";

	private static final Pattern BARE_OPEN = Pattern.compile("(\\s*analysis)(?=[\\p{Lu}\\p{Lo}\"'])");

	private static final String BARE_CLOSE = "assistantfinal";

	private static final Pattern MARK = Pattern
		.compile("(?<open><\\s*" + PREFIX + NAME + "(?:\\s[^<>]{0,200})?>|\\[think]|\\u25c1think\\u25b7"
				+ "|<\\|(?:begin_of_(?:thought|thinking)|start_thinking|think(?:ing)?)\\|>|<unused94>(?:thought)?)"
				+ "|(?<close><\\s*/\\s*" + PREFIX + NAME + "\\s*>|\\[/think]|\\u25c1/think\\u25b7"
				+ "|<\\|(?:end_of_(?:thought|thinking)|end_thinking|/think(?:ing)?)\\|>|<unused95>|" + BARE_CLOSE + ")"
				+ "|(?<channel><\\|channel\\|>(?<name>[^<|]{0,80})(?:<\\|constrain\\|>[^<|]{0,40})?<\\|message\\|>)"
				+ "|<\\|start\\|>[a-z]{0,20}|<\\|[a-z_0-9]{1,40}\\|>|<\\uff5c[^<>\\uff5c]{1,40}\\uff5c>",
				Pattern.CASE_INSENSITIVE);

	/** What a mark tells. */
	enum Kind {

		/** Reasoning begins. */
		OPEN,

		/** Reasoning ends. */
		CLOSE,

		/** A channel begins that is not for readers. */
		HIDDEN_CHANNEL,

		/** The channel of the answer begins. */
		ANSWER_CHANNEL,

		/** Nothing. */
		NOISE,

		/** More text is needed to tell whether it is one. */
		UNDECIDED

	}

	/**
	 * Whether a mark may begin with that.
	 * @param bare whether the names of channels may stand without their tokens
	 */
	static boolean mayBegin(char c, boolean bare) {
		return bare && c == BARE_CLOSE.charAt(0) || c == '<' || c == '[' || c == '\u25c1';
	}

	/**
	 * The mark that a reply may begin with where its endpoint has taken the tokens of the
	 * harmony format out of it and left the names of the channels.
	 */
	static @Nullable ReasoningMark first(CharSequence text, boolean last) {
		Matcher mark = BARE_OPEN.matcher(text);
		boolean found = mark.lookingAt();
		if (mark.hitEnd() && !last) {
			return new ReasoningMark(Kind.UNDECIDED, 0);
		}
		return found ? new ReasoningMark(Kind.OPEN, mark.end(1)) : null;
	}

	/**
	 * The mark at an offset; null where there is none.
	 * @param last whether no more text comes
	 */
	static @Nullable ReasoningMark at(CharSequence text, int offset, boolean last) {
		Matcher mark = MARK.matcher(text).region(offset, text.length());
		boolean found = mark.lookingAt();
		if (mark.hitEnd() && !last) {
			return new ReasoningMark(Kind.UNDECIDED, offset);
		}
		return found ? new ReasoningMark(kind(mark), mark.end()) : null;
	}

	private static Kind kind(Matcher mark) {
		if (mark.group("open") != null) {
			return Kind.OPEN;
		}
		if (mark.group("close") != null) {
			return Kind.CLOSE;
		}
		if (mark.group("channel") != null) {
			return mark.group("name").strip().toLowerCase(java.util.Locale.ROOT).startsWith("final")
					? Kind.ANSWER_CHANNEL : Kind.HIDDEN_CHANNEL;
		}
		return Kind.NOISE;
	}

}
