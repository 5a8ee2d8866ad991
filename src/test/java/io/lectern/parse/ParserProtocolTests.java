package io.lectern.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.lectern.parse.ParserProtocol.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ParserProtocolTests {

	private static final long MOST = 1000;

	@Test
	void readsWhatWasWritten() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ParserProtocol.write(new DataOutputStream(out), new Response(null, "damaged", 0));

		Response read = ParserProtocol.read(in(out.toByteArray()), Response.class, MOST);

		assertThat(read.failure()).isEqualTo("damaged");
	}

	@Test
	void refusesALengthThatNoAnswerHas() {
		assertThatIOException().isThrownBy(() -> read(Integer.MAX_VALUE, "{}"))
			.withMessageContaining(MOST + " are the most");
		assertThatIOException().isThrownBy(() -> read(-1, "{}"));
	}

	@Test
	void takesNoMemoryForWhatDoesNotArrive() {
		long most = Integer.MAX_VALUE - 8L;

		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> ParserProtocol.read(in(message((int) most, "{}")), Response.class, most));
	}

	@Test
	void whatIsNoJsonIsNoMessage() {
		assertThatIOException().isThrownBy(() -> read(7, "garbage"));
	}

	private static void read(int length, String rest) throws IOException {
		ParserProtocol.read(in(message(length, rest)), Response.class, MOST);
	}

	private static byte[] message(int length, String rest) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(length);
		out.write(rest.getBytes(StandardCharsets.UTF_8));
		return bytes.toByteArray();
	}

	private static DataInputStream in(byte[] bytes) {
		return new DataInputStream(new ByteArrayInputStream(bytes));
	}

}
