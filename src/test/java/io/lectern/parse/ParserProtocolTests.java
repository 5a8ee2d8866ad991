package io.lectern.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.parse.ParserProtocol.FileInside;
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
	void filesInsideTravelByteByByteBehindTheMessage() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] bytes = { 0, -1, 127, '{' };
		ParserProtocol.answer(new DataOutputStream(out), PlainText.parse("Dear all.")
			.attaching(List.of(new Attachment("annex.pdf", bytes), new Attachment("empty.txt", new byte[0]))));
		ParserProtocol.write(new DataOutputStream(out), new Response(null, "next", 1));

		DataInputStream in = in(out.toByteArray());
		Response read = ParserProtocol.read(in, Response.class, MOST);
		Parsed parsed = ParserProtocol.readFiles(in, read.parsed(), read.files());

		assertThat(parsed.asides().attachments()).extracting(Attachment::name)
			.containsExactly("annex.pdf", "empty.txt");
		assertThat(parsed.asides().attachments().getFirst().bytes()).isEqualTo(bytes);
		assertThat(ParserProtocol.read(in, Response.class, MOST).failure()).isEqualTo("next");
	}

	@Test
	void aFileInsideThatBreaksOffIsNone() {
		List<FileInside> files = List.of(new FileInside("annex.pdf", Attachment.LARGEST));
		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> ParserProtocol.readFiles(in(new byte[3]), PlainText.parse("Dear all."), files));
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
