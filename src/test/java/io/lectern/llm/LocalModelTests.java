package io.lectern.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LocalModelTests {

	private static final List<ChatMessage> ASKED = List.of(SystemMessage.from("Be brief."),
			UserMessage.from("Which way?"));

	@TempDir
	private static Path folder;

	private static LocalModel model;

	@BeforeAll
	static void load() throws IOException {
		model = LocalModel.load(TinyGguf.write(folder.resolve("tiny.gguf")), TestModels.local(null),
				TestModels.measures());
	}

	@AfterAll
	static void close() {
		model.close();
	}

	@Test
	void writesPieceByPiece() {
		List<String> pieces = new ArrayList<>();
		String whole = model.write(ASKED, pieces::add);
		assertThat(model.name()).isEqualTo("tiny");
		assertThat(pieces).hasSizeGreaterThan(1);
		assertThat(whole).isEqualTo(String.join("", pieces));
	}

	@Test
	void stopsWhenItsReaderFailsAndWritesAgain() {
		List<String> pieces = new ArrayList<>();
		assertThatIllegalStateException().isThrownBy(() -> model.write(ASKED, (piece) -> {
			pieces.add(piece);
			throw new IllegalStateException("gone");
		}));
		assertThat(pieces).hasSize(1);
		assertThat(model.write(ASKED, pieces::add)).isNotNull();
	}

	@Test
	void endsWhereTheRequestSays() {
		ModelRequest request = ModelRequest.of(ASKED);
		Reply reply = model.write(request.with(new ModelRequest.Wishes(true, null, 3, List.of(), Map.of())),
				(piece) -> {
				});
		assertThat(reply.ending()).isEqualTo(Reply.Ending.LENGTH);
	}

	@Test
	void modelThatMarksItsReasoningIsGivenAnEmptyOneWhereItMayNotThink() throws IOException {
		ModelRequest request = ModelRequest.of(ASKED);
		try (LocalModel thinking = LocalModel.load(TinyGguf.writeThinking(folder.resolve("thinking.gguf")),
				TestModels.local(null), TestModels.measures())) {
			assertThat(thinking.prompt(request)).doesNotContain("think");
			assertThat(thinking.prompt(request.with(ModelRequest.Wishes.NO_THINKING)))
				.endsWith("<think>\n\n</think>\n\n");
			assertThat(thinking.write(request.with(ModelRequest.Wishes.NO_THINKING), (piece) -> {
			})).isNotNull();
		}
		assertThat(model.prompt(request.with(ModelRequest.Wishes.NO_THINKING))).doesNotContain("think");
	}

	@ParameterizedTest
	@CsvSource({ "qwen3, <|im_start|>, <|im_end|>, <|im_start|>assistant",
			"qwen3-thinking, <|im_start|>, <|im_end|>, <|im_start|>assistant~<think>",
			"llama3, <|start_header_id|>, <|eot_id|>, <|start_header_id|>assistant<|end_header_id|>",
			"gemma2, <start_of_turn>, <end_of_turn>, <start_of_turn>model",
			"gemma3, <start_of_turn>, <end_of_turn>, <start_of_turn>model" })
	void laysAConversationOutByTheFilesOwnTemplate(String family, String opens, String closes, String last)
			throws IOException {
		String template = new ClassPathResource("chat-templates/" + family + ".jinja")
			.getContentAsString(StandardCharsets.UTF_8);
		boolean thinks = family.startsWith("qwen3");
		ModelRequest request = ModelRequest.of(List.of(SystemMessage.from("Be brief."), UserMessage.from("Which way?"),
				AiMessage.from("Up."), UserMessage.from("And then?")));
		try (LocalModel like = LocalModel.load(TinyGguf.writeLike(folder.resolve(family + ".gguf"), template, thinks),
				TestModels.local(null), TestModels.measures())) {
			String prompt = like.prompt(request);
			assertThat(prompt).startsWith(opens)
				.containsSubsequence("Be brief.", "Which way?" + closes, "Up." + closes, "And then?" + closes);
			assertThat(prompt.strip()).endsWith(last.replace('~', '\n'));
			// Gemma knows no system role; what the system is told stands before the
			// question.
			assertThat(prompt.split(Pattern.quote(closes))).hasSize(family.startsWith("gemma") ? 4 : 5);
			String quick = like.prompt(request.with(ModelRequest.Wishes.NO_THINKING));
			assertThat(quick)
				.isEqualTo(thinks ? prompt.replaceFirst("<think>\n$", "") + "<think>\n\n</think>\n\n" : prompt);
			assertThat(like.write(request, (piece) -> {
			})).isNotNull();
		}
	}

	@Test
	void tellsThatTheConversationIsTooLong() {
		List<ChatMessage> tooLong = List.of(UserMessage.from("so much to say ".repeat(500)));
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model.write(tooLong, (piece) -> {
		}));
		assertThat(model.write(ASKED, (piece) -> {
		})).isNotNull();
	}

	@Test
	void refusesWhatIsNoModel() throws IOException {
		Path text = Files.writeString(folder.resolve("text.gguf"), "not a model");
		assertThatIllegalStateException()
			.isThrownBy(() -> LocalModel.load(text, TestModels.local(null), TestModels.measures()))
			.withMessageContaining("text.gguf");
		assertThatIllegalStateException()
			.isThrownBy(
					() -> LocalModel.load(folder.resolve("absent.gguf"), TestModels.local(null), TestModels.measures()))
			.withMessageContaining("absent.gguf");
	}

	@Test
	void refusesWhatDoesNotFitInMemory() throws IOException {
		Path huge = folder.resolve("huge.gguf");
		try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
			file.setLength(FreeMemory.available() * 2);
		}
		assertThatIllegalStateException()
			.isThrownBy(() -> LocalModel.load(huge, TestModels.local(null), TestModels.measures()))
			.withMessageContaining("memory");
	}

}
