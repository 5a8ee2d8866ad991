package io.lectern.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.lectern.system.OnPostgresStore;

/**
 * Originals in the database, in parts, of which no more than one is in memory at a time.
 */
@Component
@OnPostgresStore
class PostgresOriginals implements Originals {

	static final int PART = 512 * 1024;

	private final JdbcClient jdbc;

	PostgresOriginals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public Stored store(InputStream bytes) throws IOException {
		UUID id = UUID.randomUUID();
		MessageDigest digest = Sha256.digest();
		long size = write(id, new DigestInputStream(bytes, digest));
		String sha256 = HexFormat.of().formatHex(digest.digest());
		keep(sha256, id, size);
		return new Stored(sha256, size);
	}

	private long write(UUID id, InputStream bytes) throws IOException {
		long size = 0;
		int number = 0;
		for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
			jdbc.sql("insert into original_part (original_id, number, bytes) values (:id, :number, :bytes)")
				.param("id", id)
				.param("number", number++)
				.param("bytes", part)
				.update();
			size += part.length;
		}
		return size;
	}

	private void keep(String sha256, UUID id, long size) {
		// Where it is there already, its row is held, so that nobody forgets it before
		// the
		// document is written.
		UUID kept = jdbc
			.sql("insert into original (sha256, id, size) values (:sha256, :id, :size)"
					+ " on conflict (sha256) do update set size = excluded.size returning id")
			.param("sha256", sha256)
			.param("id", id)
			.param("size", size)
			.query(UUID.class)
			.single();
		if (!kept.equals(id)) {
			jdbc.sql("delete from original_part where original_id = :id").param("id", id).update();
		}
	}

	@Override
	@Transactional
	public void keepView(String sha256, InputStream pdf) throws IOException {
		jdbc.sql("delete from original where sha256 = :view").param("view", viewOf(sha256)).update();
		UUID id = UUID.randomUUID();
		keep(viewOf(sha256), id, write(id, pdf));
	}

	@Override
	public Resource view(String sha256) {
		return new PartsResource(jdbc, viewOf(sha256));
	}

	/** Under which it stands among the originals: no bytes have that for their hash. */
	private static String viewOf(String sha256) {
		return Sha256.of("view\0" + sha256);
	}

	@Override
	public Resource open(String sha256) {
		return new PartsResource(jdbc, sha256);
	}

	@Override
	public void remove(String sha256) {
		jdbc.sql("delete from original where sha256 in (:sha256, :view)"
				+ " and not exists (select 1 from document where document.sha256 = :sha256)")
			.param("sha256", sha256)
			.param("view", viewOf(sha256))
			.update();
	}

}
