package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.lectern.document.Document;
import io.lectern.document.PageText;
import io.lectern.document.Warning;
import io.lectern.document.Warning.Level;
import io.lectern.parse.Block;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Parsed;
import io.lectern.parse.WordCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Office files have the pages of a PDF made of them, or a warning that says why not. */
class PdfViewsTests {

	private static final String FIRST = "The lock gate weighs eighteen tonnes and opens at noon.";

	private static final String SECOND = "Its key hangs behind the third door of the office.";

	@TempDir
	private Path data;

	private IngestRig rig;

	@BeforeEach
	void setUp() throws IOException {
		rig = new IngestRig(data, new WordCount("words", 200));
		office("cp \"$file\" \"$out/document.pdf\"; echo >> " + data.resolve("calls"));
		rig.parser.otherwise = (file, name, password, progress) -> name.endsWith(".pdf")
				? new Parsed("application/pdf", null,
						List.of(new PageText(1, FIRST, null), new PageText(2, SECOND, null)), List.of(), Map.of())
				: new Parsed("application/msword", null, List.of(new PageText(1, FIRST + "\n\n" + SECOND, null)), List
					.of(Block.of(Kind.PARAGRAPH, 0, 1, 0, FIRST.length()),
							Block.of(Kind.PARAGRAPH, 0, 1, FIRST.length() + 2, FIRST.length() + 2 + SECOND.length())),
						Map.of());
	}

	/** What stands in for LibreOffice does that. */
	private void office(String does) throws IOException {
		Path program = data.resolve("soffice");
		Files.writeString(program,
				"#!/bin/sh\nfor file in \"$@\"; do [ \"$last\" = --outdir ] && out=$file; last=$file; done\n" + does
						+ "\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		rig.office = program.toString();
		rig.restart(new WordCount("words", 200));
	}

	@AfterEach
	void close() {
		rig.close();
	}

	private int calls() throws IOException {
		Path calls = data.resolve("calls");
		return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
	}

	private Document read() throws IOException {
		Document document = rig.upload("gate.doc");
		rig.run();
		return rig.document(document);
	}

	@Test
	void aFileHasThePagesOfItsViewWhichIsKeptUntilItGoes() throws IOException {
		Document document = read();

		assertThat(document.pages()).isEqualTo(2);
		assertThat(document.reading().view()).isTrue();
		assertThat(rig.test.registry.page(document.id(), 2).orElseThrow().text()).isEqualTo(SECOND);
		assertThat(rig.test.originals.view(document.sha256()).getContentAsByteArray())
			.isEqualTo(rig.test.originals.open(document.sha256()).getContentAsByteArray());

		rig.remove(document.id());
		rig.run();
		assertThat(rig.test.originals.view(document.sha256()).exists()).isFalse();
	}

	@Test
	void aViewThatIsKeptIsNotMadeAgain() throws IOException {
		Document document = read();
		rig.test.registry.reindex(document.id(), null);
		rig.deliver();
		rig.run();

		assertThat(rig.document(document).reading().view()).isTrue();
		assertThat(calls()).isEqualTo(1);
	}

	@Test
	void aFileOfWhichNoneCanBeMadeIsReadAsItIsWithAWarning() throws IOException {
		office("exit 7");
		Document document = read();

		assertThat(document.pages()).isEqualTo(1);
		assertThat(rig.passages(document)).isPositive();
		assertThat(document.reading().view()).isFalse();
		assertThat(document.reading().warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.level()).isEqualTo(Level.WARNING);
			assertThat(warning.stage()).isEqualTo(Warning.VIEW);
			assertThat(warning.reason()).contains("exit status 7");
		});
		assertThat(rig.test.originals.view(document.sha256()).exists()).isFalse();
	}

	@Test
	void aViewThatSaysSomethingElseIsNotKept() throws IOException {
		rig.parser.then(1, rig.parser.otherwise);
		rig.parser.then(1, (file, name, password, progress) -> new Parsed("application/pdf", null,
				List.of(new PageText(1, "???", null)), List.of(), Map.of()));
		Document document = read();

		assertThat(document.pages()).isEqualTo(1);
		assertThat(document.reading().warnings()).extracting(Warning::reason)
			.singleElement()
			.asString()
			.contains("does not say what the file does");
		assertThat(rig.test.originals.view(document.sha256()).exists()).isFalse();
	}

}
