package io.lectern.document;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An original out of the database, read part by part; what is skipped is not read. */
final class PartsResource extends AbstractResource {

	private final JdbcClient jdbc;

	private final String sha256;

	PartsResource(JdbcClient jdbc, String sha256) {
		this.jdbc = jdbc;
		this.sha256 = sha256;
	}

	private record Original(UUID id, long size) {
	}

	private Optional<Original> find() {
		return jdbc.sql("select id, size from original where sha256 = :sha256")
			.param("sha256", sha256)
			.query((row, n) -> new Original(row.getObject("id", UUID.class), row.getLong("size")))
			.optional();
	}

	private Original original() throws FileNotFoundException {
		return find().orElseThrow(() -> new FileNotFoundException("There is no original " + sha256));
	}

	@Override
	public boolean exists() {
		return find().isPresent();
	}

	@Override
	public long contentLength() throws FileNotFoundException {
		return original().size();
	}

	@Override
	public InputStream getInputStream() throws FileNotFoundException {
		return new Parts(original());
	}

	@Override
	public String getDescription() {
		return "original " + sha256;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PartsResource that && that.sha256.equals(sha256);
	}

	@Override
	public int hashCode() {
		return sha256.hashCode();
	}

	private final class Parts extends InputStream {

		private final Original original;

		private long position;

		private int number = -1;

		private byte[] part = {};

		Parts(Original original) {
			this.original = original;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) == 1) ? one[0] & 0xff : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			Objects.checkFromIndexSize(offset, length, into.length);
			if (length == 0) {
				return 0;
			}
			if (position >= original.size()) {
				return -1;
			}
			load((int) (position / PostgresOriginals.PART));
			int from = (int) (position % PostgresOriginals.PART);
			int count = Math.min(length, part.length - from);
			System.arraycopy(part, from, into, offset, count);
			position += count;
			return count;
		}

		private void load(int wanted) {
			if (wanted != number) {
				part = jdbc.sql("select bytes from original_part where original_id = :id and number = :number")
					.param("id", original.id())
					.param("number", wanted)
					.query(byte[].class)
					.single();
				number = wanted;
			}
		}

		@Override
		public long skip(long count) {
			long skipped = Math.clamp(count, 0, original.size() - position);
			position += skipped;
			return skipped;
		}

		@Override
		public int available() {
			return Math.clamp(part.length - position % PostgresOriginals.PART, 0, Integer.MAX_VALUE);
		}

	}

}
