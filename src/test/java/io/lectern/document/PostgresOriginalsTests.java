package io.lectern.document;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.lectern.Needs;
import io.lectern.PostgresServer;
import io.lectern.document.Originals.Stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Needs.Docker
class PostgresOriginalsTests {

	private static HikariDataSource source;

	private final JdbcClient jdbc = JdbcClient.create(source);

	private final PostgresOriginals originals = new PostgresOriginals(jdbc);

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));

	@BeforeAll
	static void migrate() {
		source = PostgresServer.newPool();
		Flyway.configure().dataSource(source).locations("db/migration", "db/postgresql").load().migrate();
	}

	@AfterAll
	static void disconnect() {
		source.close();
	}

	private Stored store(byte[] bytes) {
		return Objects.requireNonNull(transaction.execute((status) -> {
			try {
				return originals.store(new ByteArrayInputStream(bytes));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}));
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

	private int parts() {
		return jdbc.sql("select count(*) from original_part").query(Integer.class).single();
	}

	@Test
	void aViewGoesWithItsOriginal() throws IOException {
		String hash = store(bytes(9)).sha256();
		byte[] view = bytes(PostgresOriginals.PART + 1);
		for (byte[] each : List.of(bytes(3), view)) {
			transaction.executeWithoutResult((status) -> {
				try {
					originals.keepView(hash, new ByteArrayInputStream(each));
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			});
		}

		assertThat(originals.view(hash).getContentAsByteArray()).isEqualTo(view);
		assertThat(originals.open(hash).getContentAsByteArray()).isEqualTo(bytes(9));
		originals.remove(hash);
		assertThat(originals.view(hash).exists()).isFalse();
	}

	@Test
	void givesBytesBackWholeAndFromAnywhere() throws IOException {
		for (int size : new int[] { 0, 1, PostgresOriginals.PART, 3 * PostgresOriginals.PART + 17 }) {
			byte[] bytes = bytes(size);
			Resource original = originals.open(store(bytes).sha256());
			assertThat(original.exists()).isTrue();
			assertThat(original.contentLength()).isEqualTo(size);
			assertThat(original.getContentAsByteArray()).isEqualTo(bytes);
			try (InputStream in = original.getInputStream()) {
				in.skipNBytes(size * 2L / 3);
				assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, (int) (size * 2L / 3), size));
			}
		}
	}

	@Test
	void keepsTheSameBytesOnce() {
		byte[] bytes = bytes(PostgresOriginals.PART + 5);
		Stored first = store(bytes);
		int parts = parts();
		assertThat(store(bytes)).isEqualTo(first);
		assertThat(parts()).isEqualTo(parts);
	}

	@Test
	void forgetsBytesUnlessADocumentIsMadeOfThem() {
		Stored used = store(bytes(100));
		Stored unused = store(bytes(101));
		jdbc.sql("insert into collection (name, indexed_as, created_at) values ('c', 'c', now())").update();
		jdbc.sql("insert into document (id, collection, name, title, title_given, media_type, size, sha256, identity,"
				+ " content, name_start, pushed, pages, passages, status, progress, metadata, created_at) values ('d', 'c',"
				+ " 'n', 't', false, 'text/plain', 1, :sha256, 'i', 'i', 'n', false, 0, 0, 'RECEIVED', 0, '{}', now())")
			.param("sha256", used.sha256())
			.update();
		originals.remove(used.sha256());
		originals.remove(unused.sha256());
		assertThat(originals.open(used.sha256()).exists()).isTrue();
		assertThat(originals.open(unused.sha256()).exists()).isFalse();
		assertThatExceptionOfType(FileNotFoundException.class)
			.isThrownBy(() -> originals.open(unused.sha256()).getInputStream());
	}

}
