package io.lectern.answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.language.SmallTalk.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class UtteranceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "NOTHING | ?", "NOTHING | ？", "NOTHING | ...", "NOTHING | !!!", "NOTHING | a", "NOTHING | 的",
					"NOTHING | ok", "NOTHING | Okay.", "NOTHING | 好的", "NOTHING | Bye!", "NOTHING | 再见", "NOTHING | 😀",
					"THANKS | Thank you!", "THANKS | thanks a lot for your help", "THANKS | OK, thanks, bye",
					"THANKS | 谢谢", "THANKS | 好的，谢谢你的帮助！", "GREETING | hello", "GREETING | Good morning, Lectern!",
					"GREETING | 你好", "GREETING | 您好，在吗？", "WHO_ANSWERS | Who are you?",
					"WHO_ANSWERS | Hi! What can you do?", "WHO_ANSWERS | What can I ask you here?",
					"WHO_ANSWERS | Are you a robot?", "WHO_ANSWERS | help", "WHO_ANSWERS | 你是谁？",
					"WHO_ANSWERS | 你好，请问你能做什么？", "WHO_ANSWERS | 你叫什么名字" })
	void tellsWhatAsksNothing(Kind kind, String said) {
		assertThat(Utterance.of(said).smallTalk()).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who are the members?", "What can you do with a permit to work?", "hello world example",
			"Thank you letter", "Why?", "Who are The Who?", "OK-1234", "你好公司的年报", "谁是主任？", "谢谢的反义词是什么？", "帮助热线的号码是多少？",
			"High voltage", "help desk hours", "42" })
	void takesAQuestionForAQuestion(String said) {
		assertThat(Utterance.of(said)).isEqualTo(new Utterance(said, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "hi, how long is the warranty? | how long is the warranty?",
					"Hello what is the capacity factor? | what is the capacity factor?",
					"Good morning! Who signs the contract? Thanks! | Who signs the contract?",
					"Thanks. And who pays? | And who pays?", "你好，保修期多久？谢谢！ | 保修期多久？", "谢谢！谁批准采购？ | 谁批准采购？" })
	void leavesPoliteWordsOutOfAQuestion(String said, String question) {
		assertThat(Utterance.of(said)).isEqualTo(new Utterance(question, null));
	}

	/** Words that could be cut in many ways are read once. */
	@Test
	void readsAnythingInNoTime() {
		String said = "嗯哦ok ".repeat(700) + "x";
		long began = System.nanoTime();
		Utterance.of(said);
		Utterance.of("嗯".repeat(110) + "x");
		assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
	}

}
