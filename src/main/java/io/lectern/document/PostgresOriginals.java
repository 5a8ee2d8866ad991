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
		InputStream hashed = new DigestInputStream(bytes, digest);
		long size = 0;
		int number = 0;
		for (byte[] part = hashed.readNBytes(PART); part.length > 0; part = hashed.readNBytes(PART)) {
			jdbc.sql("insert into original_part (original_id, number, bytes) values (:id, :number, :bytes)")
				.param("id", id)
				.param("number", number++)
				.param("bytes", part)
				.update();
			size += part.length;
		}
		String sha256 = HexFormat.of().formatHex(digest.digest());
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
		return new Stored(sha256, size);
	}

	@Override
	public Resource open(String sha256) {
		return new PartsResource(jdbc, sha256);
	}

	@Override
	public void remove(String sha256) {
		jdbc.sql("delete from original where sha256 = :sha256"
				+ " and not exists (select 1 from document where document.sha256 = :sha256)")
			.param("sha256", sha256)
			.update();
	}

}
