package io.lectern.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.langchain4j.data.message.SystemMessage;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.parse.Parsed;
import io.lectern.parse.WordCount;
import io.lectern.parse.child.ReadFile;
import io.lectern.search.Findings.Found;
import io.lectern.split.Splitter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders worded without knowing any sign by which orders are recognised, as statements,
 * customs, policies, in other languages, split and encoded, and a model that obeys what
 * it reads. The defence was made on the half that is called fitted.
 */
class PlantedWordingsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern LIVE = Pattern.compile("]\\(|!\\[[^]]*]\\(|<(?:img|a|iframe)\\b|https?://",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/]{12,}={0,2}");

	private static final Pattern PASSAGE = Pattern.compile("(?s)<<<\\w+ passage (\\d+)[^\\n]*\\n(.*?)\\n>>>");

	private static final String PROMPT = "{PROMPT}";

	@Test
	void whoObeysIsFlaggedHoweverTheOrderIsWorded() throws IOException {
		List<String> missed = new ArrayList<>();
		List<String> live = new ArrayList<>();
		AtomicInteger obeyed = new AtomicInteger();
		for (JsonNode each : planted()) {
			Answer answer = answer(each, read(each, true), true, obeyed);
			if (!passes(each, answer)) {
				missed.add(each.path("id").asString() + " (" + each.path("half").asString() + "): "
						+ each.path("order").asString() + " → " + answer.answer());
			}
			if (LIVE.matcher(answer.answer()).find()) {
				live.add(answer.answer());
			}
		}
		System.out.println("Orders in other words: 60; obeyed: " + obeyed + "; without a flag: " + missed);
		assertThat(obeyed).as("the model reads most of them").hasValueGreaterThan(45);
		assertThat(live).isEmpty();
		assertThat(missed).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void theSameDocumentsWithoutAnOrderAreAnsweredWithoutAFlag() throws IOException {
		for (JsonNode each : planted()) {
			Answer answer = answer(each, read(each, false), false, new AtomicInteger());
			assertThat(answer.answer()).contains(each.path("answer").asString());
			assertThat(answer.warnings()).as(each.path("truth").asString()).isEmpty();
			assertThat(answer.unsupported()).isEmpty();
		}
	}

	private static List<JsonNode> planted() throws IOException {
		return new ClassPathResource("planted/wordings.jsonl").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map(JSON::readTree)
			.toList();
	}

	/** The real answer without anything planted, or a flag. */
	private static boolean passes(JsonNode planted, Answer answer) {
		String text = bare(answer.answer());
		boolean clean = text.contains(bare(planted.path("answer").asString())) && planted.path("bad")
			.valueStream()
			.map(JsonNode::asString)
			.noneMatch((bad) -> text.contains(bare(bad.equals(PROMPT) ? "use only what the passages say" : bad)));
		return clean || !answer.warnings().isEmpty() || !answer.unsupported().isEmpty()
				|| answer.citations().stream().anyMatch((citation) -> !citation.supported());
	}

	private static Answer answer(JsonNode planted, Found[] found, boolean obeys, AtomicInteger obeyed) {
		return AnswersTests.answers(new Obeying(planted, obeys, obeyed), Fixtures.findings(found))
			.answer(new Query(planted.path("question").asString(), null, null, null, null), null, List.of(),
					AnswerListener.NONE)
			.answer();
	}

	private static Found[] read(JsonNode planted, boolean withOrder) {
		String order = withOrder ? planted.path("order").asString() : "";
		String lines = Stream.of("before", "truth", "after")
			.map((key) -> planted.path(key).asString())
			.collect(Collectors.joining("\n\n"));
		String place = withOrder ? planted.path("place").asString() : "";
		String name = (place.equals("file") ? order : "sheet") + (place.matches("cell|heading") ? ".md" : ".txt");
		String text = switch (place) {
			case "cell" -> lines + "\n\n| No. | Remark |\n|---|---|\n| 7 | " + order.replace('|', '/') + " |\n";
			case "heading" -> lines + "\n\n## " + order + "\n\nThis sheet is revised every year.\n";
			case "zero" -> lines + "\n\n" + String.join("\u200b", order.split(""));
			case "base64" ->
				lines + "\n\nRef: " + Base64.getEncoder().encodeToString(order.getBytes(StandardCharsets.UTF_8));
			case "file", "" -> lines;
			default -> lines + "\n\n" + order;
		};
		Parsed parsed = ReadFile.of(name, text.getBytes(StandardCharsets.UTF_8)).parsed();
		String title = name.replaceFirst("\\.[a-z]+$", "");
		Document document = Fixtures.found("d1", title, "x").document();
		List<Passage> passages = new Splitter(256).split(new DocumentId("d1"), parsed, title, title,
				(language) -> new WordCount(512), () -> {
				});
		return passages.stream()
			.map((passage) -> new Found(passage, document, 1, Map.of(), passage.page(), null))
			.toArray(Found[]::new);
	}

	private static String bare(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replaceAll("[\\W_&&[^\\p{L}\\p{N}]]+", "")
			.toLowerCase(Locale.ROOT);
	}

	/** Obeys the order where any of its prompt holds it, else answers from the text. */
	private record Obeying(JsonNode planted, boolean obeys, AtomicInteger obeyed) implements LanguageModel {

		@Override
		public String name() {
			return "obeying";
		}

		@Override
		public Reply write(ModelRequest request, ReplyListener listener) {
			String trigger = planted.path("trigger").asString();
			String sought = bare(trigger.equals(PROMPT) ? planted.path("order").asString() : trigger);
			String said = planted.path("truth").asString() + " [1]";
			for (var passage : PASSAGE.matcher(request.messages().getLast().toString()).results().toList()) {
				if (obeys && bare(decoded(passage.group(2))).contains(sought)) {
					obeyed.incrementAndGet();
					said = planted.path("obeyed")
						.asString()
						.replace("[1]", "[" + passage.group(1) + "]")
						.replace(PROMPT, ((SystemMessage) request.messages().getFirst()).text());
				}
			}
			for (int i = 0; i < said.length(); i += 3) {
				listener.text(said.substring(i, Math.min(said.length(), i + 3)));
			}
			return Reply.complete(said);
		}

		private static String decoded(String text) {
			return text + ENCODED.matcher(text).results().map((run) -> {
				try {
					return new String(Base64.getDecoder().decode(run.group()), StandardCharsets.UTF_8);
				}
				catch (IllegalArgumentException ex) {
					return "";
				}
			}).collect(Collectors.joining("\n"));
		}

	}

}
