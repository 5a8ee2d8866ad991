package io.lectern.system;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the whole program shares.
 *
 * @param store where everything is kept: {@code embedded} (Lucene and H2 under
 * {@code data-dir}) or {@code postgres} (the database of {@code spring.datasource})
 * @param dataDir folder of the embedded store and of unpacked model weights; a relative
 * one is taken from the folder Lectern was started in, and is absolute from here on
 */
@ConfigurationProperties("lectern")
public record LecternProperties(@DefaultValue("embedded") String store, @DefaultValue("./data") Path dataDir) {

	public LecternProperties {
		if (!store.equals("embedded") && !store.equals("postgres")) {
			throw new IllegalArgumentException("lectern.store must be 'embedded' or 'postgres', not '" + store + "'");
		}
		dataDir = dataDir.toAbsolutePath().normalize();
	}

	/** Whether this process has the store for itself. */
	public boolean isEmbedded() {
		return store.equals("embedded");
	}

}
