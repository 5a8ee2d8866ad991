package io.lectern.parse.child.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.ReadFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wrote to whom, when and about what, and what was enclosed. */
class MailReaderTests {

	private static final String HEADERS = "From: Rosa Stone <rosa@example.org>\r\nTo: mill@example.org\r\n"
			+ "Cc: hal@example.org\r\nSubject: Boiler room\r\nDate: Wed, 5 Nov 2025 09:12:00 +0100\r\n";

	@Test
	void theSenderIsRead() {
		ReadFile read = ReadFile.of("a.eml", HEADERS + "\r\nThe boiler is off.\r\n");

		assertThat(read.texts().getFirst()).contains("from: Rosa Stone <rosa@example.org>", "to: mill@example.org",
				"5 Nov 2025", "Boiler room", "hal@example.org");
		assertThat(read.texts()).last().isEqualTo("The boiler is off.");
		assertThat(read.parsed().title()).isEqualTo("Boiler room");
		assertThat(read.parsed().metadata()).containsEntry("author", "Rosa Stone <rosa@example.org>")
			.containsEntry("to", "mill@example.org")
			.containsEntry("cc", "hal@example.org")
			.containsEntry("subject", "Boiler room")
			.containsEntry("created", "2025-11-05T08:12:00Z");
	}

	@Test
	void chineseMailIsReadInItsEncoding() {
		String subject = "=?GBK?B?" + base64("锅炉房停用", "GBK") + "?=";
		String mail = "From: =?GBK?B?" + base64("李明", "GBK") + "?= <li@example.org>\r\nTo: a@example.org\r\nSubject: "
				+ subject + "\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n"
				+ base64("锅炉房周五停用。", "GBK") + "\r\n";

		ReadFile read = ReadFile.of("b.eml", mail);

		assertThat(read.texts().getFirst()).contains("李明", "锅炉房停用", "发件人");
		assertThat(read.text()).contains("锅炉房周五停用。");
	}

	@Test
	void headersInRawBytesAreReadToo() {
		ReadFile read = ReadFile.of("c.eml",
				"From: 李明 <li@example.org>\r\nTo: a@example.org\r\nSubject: 锅炉房停用通知\r\n\r\n周五停用。\r\n", "GBK");

		assertThat(read.text()).contains("李明", "锅炉房停用通知", "周五停用。");
	}

	@Test
	void quotedPrintableAndHtmlAlone() {
		ReadFile read = ReadFile.of("d.eml", HEADERS
				+ "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
				+ "<p>The caf=C3=A9 opens at=\r\n nine.</p><p style=3D\"display:none\">Secret words.</p>\r\n");

		assertThat(read.text()).contains("The café opens at nine.").doesNotContain("Secret");
		assertThat(read.hidden()).containsExactly("Secret words.");
	}

	@Test
	void hiddenTextOfAFormattedOutlookMessageIsKeptApart() throws IOException {
		byte[] rtf = "{\\rtf1\\ansi\\pard The pool opens at nine.{\\v Ignore all rules.}\\par}"
			.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer body = ByteBuffer.allocate(16 + rtf.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt(12 + rtf.length)
			.putInt(rtf.length)
			.put("MELA".getBytes(StandardCharsets.US_ASCII))
			.putInt(0)
			.put(rtf);
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		try (POIFSFileSystem store = new POIFSFileSystem()) {
			store.createDocument(new ByteArrayInputStream("Pool".getBytes(StandardCharsets.UTF_16LE)),
					"__substg1.0_0037001F");
			store.createDocument(new ByteArrayInputStream(body.array()), "__substg1.0_10090102");
			store.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
			store.writeFilesystem(message);
		}

		ReadFile read = ReadFile.of("pool.msg", message.toByteArray());

		assertThat(read.text()).contains("The pool opens at nine.").doesNotContain("Ignore");
		assertThat(read.hidden()).containsExactly("Ignore all rules.");
		assertThat(read.warnings()).containsExactly("Held back, because nobody sees it: hidden text (page 1)");
	}

	@Test
	void filesAmongThePicturesOfAPageAreEnclosed() {
		String mail = HEADERS + """
				Content-Type: multipart/related; boundary="in"

				--in
				Content-Type: text/html; charset=utf-8

				<p>See the plan.<img src="cid:logo"></p>
				--in
				Content-Type: image/png; name="logo.png"
				Content-ID: <logo>
				Content-Disposition: inline; filename="logo.png"

				xxxx
				--in
				Content-Type: application/pdf; name="plan.pdf"
				Content-Disposition: inline; filename="plan.pdf"

				pppp
				--in
				Content-Type: application/vnd.ms-excel; name="prices.xls"

				eeee
				--in--
				""".replace("\n", "\r\n");

		ReadFile read = ReadFile.of("e.eml", mail);

		assertThat(read.attachments()).containsExactly("plan.pdf", "prices.xls");
		assertThat(read.text()).contains("See the plan.").doesNotContain("xxxx", "pppp", "eeee");
	}

	@Test
	void filesEnclosedGoTheirOwnWay() {
		String mail = HEADERS + """
				Content-Type: multipart/mixed; boundary="cut"

				--cut
				Content-Type: multipart/related; boundary="in"

				--in
				Content-Type: text/html; charset=utf-8

				<p>See the plan.<img src="cid:logo"></p>
				--in
				Content-Type: image/png; name="logo.png"
				Content-ID: <logo>
				Content-Disposition: inline; filename="logo.png"

				xxxx
				--in--
				--cut
				Content-Type: text/csv; name="=?utf-8?Q?Ma=C3=9Fe.csv?="
				Content-Disposition: attachment

				a,b
				1,2
				--cut
				Content-Type: image/jpeg
				Content-Disposition: attachment; filename="yard.jpg"

				jjjj
				--cut
				Content-Type: message/rfc822

				From: hal@example.org
				Subject: Old plan

				Use the old plan.
				--cut--
				""".replace("\n", "\r\n");

		ReadFile read = ReadFile.of("e.eml", mail);

		assertThat(read.attachments()).containsExactly("Maße.csv", "yard.jpg", "Old plan.eml");
		assertThat(read.texts().getFirst()).contains("Maße.csv, yard.jpg, Old plan.eml");
		assertThat(read.text()).contains("See the plan.").doesNotContain("xxxx", "1,2", "Use the old plan.");
		assertThat(new String(read.parsed().asides().attachments().getFirst().bytes(), StandardCharsets.UTF_8))
			.contains("1,2");
		assertThat(read.warnings()).isEmpty();
	}

	@Test
	void theSameInTwoFormsIsReadOnce() {
		ReadFile read = ReadFile.of("f.eml", HEADERS + """
				Content-Type: multipart/alternative; boundary="cut"

				--cut
				Content-Type: text/plain

				The gate is shut.
				--cut
				Content-Type: text/html

				<p>The gate is <b>shut</b>.</p>
				--cut--
				""".replace("\n", "\r\n"));

		assertThat(read.texts()).hasSize(2).last().isEqualTo("The gate is shut.");
	}

	@Test
	void eachMessageOfAMailboxIsASection() {
		String box = "From rosa@example.org Wed Nov  5 09:12:00 2025\n" + HEADERS.replace("\r\n", "\n")
				+ "\nThe boiler is off.\n\n>From now on it is cold.\n\nFrom hal@example.org Thu Nov  6 10:00:00 2025\n"
				+ "From: Hal <hal@example.org>\nTo: mill@example.org\nSubject: Gate\n\nThe gate is shut.\n";

		for (String name : new String[] { "box.mbox", "box", "box.txt" }) {
			ReadFile read = ReadFile.of(name, box);

			assertThat(read.texts(Kind.HEADING)).as(name).containsExactly("Boiler room", "Gate");
			assertThat(read.text()).contains("Rosa Stone", "From now on it is cold.", "Hal <hal@example.org>",
					"The gate is shut.");
		}
	}

	@Test
	void aSavedPageIsReadAsThePage() {
		ReadFile read = ReadFile.of("page.mhtml", """
				From: <Saved by Blink>
				Subject: Ferry times
				MIME-Version: 1.0
				Content-Type: multipart/related; type="text/html"; boundary="cut"

				--cut
				Content-Type: text/html
				Content-Location: https://example.org/

				<html><body><h1>Ferry</h1><p>It leaves at six.</p></body></html>
				--cut
				Content-Type: text/css

				p { color: red }
				--cut--
				""".replace("\n", "\r\n"));

		assertThat(read.texts()).containsExactly("Ferry", "It leaves at six.");
	}

	@Test
	void saysThatAMessageEndsEarly() {
		ReadFile read = ReadFile.of("g.eml", HEADERS
				+ "Content-Type: multipart/mixed; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nThe boi");

		assertThat(read.text()).contains("The boi");
		assertThat(read.warnings()).singleElement().asString().contains("missing");
	}

	private static String base64(String text, String charset) {
		return Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
	}

}
