package io.lectern.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zaxxer.hikari.HikariDataSource;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** H2 over a disk that is full at times. */
public class EmbeddedDatabaseReopeningTests {

	private static final AtomicBoolean FULL = new AtomicBoolean();

	private static final Duration SOON = Duration.ofSeconds(20);

	@TempDir
	private Path folder;

	private final HikariDataSource pool = new HikariDataSource();

	@BeforeEach
	void open() throws SQLException {
		FULL.set(false);
		FilePath.register(new FullDisk());
		pool.setJdbcUrl("jdbc:h2:full:" + folder.resolve("lectern") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
		pool.setMaximumPoolSize(5);
		pool.setConnectionTimeout(2000);
		new EmbeddedDatabaseReopening().postProcessBeforeInitialization(pool, "dataSource");
		write("create table t (id int primary key, bytes varbinary(100000))");
		insert(1);
	}

	@AfterEach
	void close() {
		FULL.set(false);
		pool.close();
	}

	private void write(String sql) throws SQLException {
		try (Connection connection = pool.getConnection()) {
			connection.createStatement().execute(sql);
		}
	}

	private void insert(int id) throws SQLException {
		write("insert into t values (" + id + ", secure_rand(50000))");
	}

	private int rows() throws SQLException {
		try (Connection connection = pool.getConnection();
				ResultSet count = connection.createStatement().executeQuery("select count(*) from t")) {
			count.next();
			return count.getInt(1);
		}
	}

	@Test
	void isReadWhileTheDiskIsFullAndWrittenWhenThereIsRoom() throws SQLException {
		FULL.set(true);
		assertThatThrownBy(() -> insert(2)).matches(DiskFull::isCauseOf);
		await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertThat(rows()).isEqualTo(1));
		assertThatThrownBy(() -> insert(3)).matches(DiskFull::isCauseOf);
		FULL.set(false);

		await().atMost(SOON).ignoreExceptions().until(() -> {
			insert(4);
			return true;
		});
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void connectionsInUseMeanwhileDoNotHoldItUp() throws SQLException {
		try (Connection first = pool.getConnection(); Connection second = pool.getConnection()) {
			second.createStatement().executeQuery("select * from t");
			FULL.set(true);
			assertThatThrownBy(() -> first.createStatement().execute("insert into t values (2, secure_rand(50000))"))
				.matches(DiskFull::isCauseOf);
			assertThatThrownBy(() -> second.createStatement().executeQuery("select * from t"))
				.isInstanceOf(SQLException.class);
			FULL.set(false);
		}
		await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertThat(rows()).isEqualTo(1));
		insert(2);
		assertThat(rows()).isEqualTo(2);
	}

	/** Files as usual, as long as there is room; H2 makes it. */
	public static final class FullDisk extends FilePathWrapper {

		@Override
		public String getScheme() {
			return "full";
		}

		@Override
		public FileChannel open(String mode) throws IOException {
			return new FullFile(super.open(mode));
		}

	}

	private static final class FullFile extends FileBaseDefault {

		private final FileChannel file;

		FullFile(FileChannel file) {
			this.file = file;
		}

		@Override
		public int write(ByteBuffer bytes, long position) throws IOException {
			if (FULL.get()) {
				throw new IOException("No space left on device");
			}
			return file.write(bytes, position);
		}

		@Override
		public int read(ByteBuffer bytes, long position) throws IOException {
			return file.read(bytes, position);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return file.tryLock(position, size, shared);
		}

		@Override
		public long size() throws IOException {
			return file.size();
		}

		@Override
		public void force(boolean metaData) throws IOException {
			file.force(metaData);
		}

		@Override
		protected void implTruncate(long size) throws IOException {
			file.truncate(size);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			file.close();
		}

	}

}
