package io.lectern.document;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.DocumentRegistry.DocumentList;
import io.lectern.document.Listing.Order;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTests {

	@TempDir
	private Path data;

	private TestRegistry test;

	@BeforeEach
	void fill() {
		test = new TestRegistry(data, Clock.systemUTC());
		test.collections.ensure("default");
		for (int i = 1; i <= 9; i++) {
			test.jdbc
				.sql("insert into document (id, collection, name, name_start, title, title_given, media_type, size,"
						+ " sha256, identity, content, pushed, pages, passages, status, progress, metadata, created_at,"
						+ " warnings) values (:id, 'default', :name, :name, :title, true, 'text/plain', :size, 'x', :id,"
						+ " 'x', false, :pages, 0, :status, 1, '{}', :at, :warnings)")
				.params(Map.of("id", "d" + i, "name", "file-" + i + ".txt", "title", "Report 10" + i + "% of Pier",
						"size", 100 - i, "pages", i % 3, "status", (i == 4) ? "FAILED" : "INDEXED", "at",
						Instant.ofEpochSecond(i).atOffset(ZoneOffset.UTC), "warnings",
						(i == 5) ? "[{\"level\":\"warning\",\"stage\":\"parse\",\"page\":1,\"reason\":\"x\"}]" : "[]"))
				.update();
		}
	}

	@Test
	void comesInWindowsInTheOrderAskedFor() {
		assertThat(ids(listing("", null, List.of(), false, Order.NEWEST), 0, 2)).containsExactly("d9", "d8");
		assertThat(ids(listing("", null, List.of(), false, Order.NEWEST), 4, 2)).containsExactly("d1");
		assertThat(ids(listing("", null, List.of(), false, Order.NEWEST), 5, 2)).isEmpty();
		assertThat(ids(listing("", null, List.of(), false, Order.SIZE), 0, 1)).containsExactly("d1");
		assertThat(ids(listing("", null, List.of(), false, Order.PAGES), 0, 4)).containsExactly("d2", "d5", "d8", "d1");
		assertThat(read(listing("", null, List.of(), false, Order.NAME), 0, 1).total()).isEqualTo(9);
	}

	@Test
	void findsWordsOfTitleAndNameAsTheyAreWritten() {
		assertThat(ids(listing("REPORT 4.txt", null, List.of(), false, Order.NAME), 0, 9)).containsExactly("d4");
		assertThat(read(listing("report", null, List.of(), false, Order.NAME), 1, 2).total()).isEqualTo(9);
		assertThat(read(listing("report", null, List.of(), false, Order.NAME), 7, 2).total()).isEqualTo(9);
		assertThat(ids(listing("103%", null, List.of(), false, Order.NAME), 0, 9)).containsExactly("d3");
		assertThat(ids(listing("file_1", null, List.of(), false, Order.NAME), 0, 9)).isEmpty();
		assertThat(ids(listing("nothing", null, List.of(), false, Order.NAME), 0, 9)).isEmpty();
	}

	@Test
	void showsThoseThatFailedOrHaveWarningsOrAreNamed() {
		assertThat(ids(listing("", null, List.of(DocumentStatus.FAILED), false, Order.NAME), 0, 9))
			.containsExactly("d4");
		assertThat(ids(listing("", null, List.of(DocumentStatus.INDEXED), true, Order.NAME), 0, 9))
			.containsExactly("d5");
		assertThat(ids(listing("", List.of("d7", "d2", "gone"), List.of(), false, Order.NAME), 0, 9))
			.containsExactly("d2", "d7");
		assertThat(ids(listing("", List.of(), List.of(), false, Order.NAME), 0, 9)).isEmpty();
	}

	private static Listing listing(String words, @Nullable List<String> ids, List<DocumentStatus> statuses,
			boolean warned, Order order) {
		return new Listing(null, statuses, warned, false, words, (ids != null) ? DocumentId.named(ids) : null, order);
	}

	private DocumentList read(Listing listing, int page, int size) {
		return test.registry.list(listing, page, size);
	}

	private List<String> ids(Listing listing, int page, int size) {
		return read(listing, page, size).documents().stream().map((each) -> each.id().value()).toList();
	}

}
