package io.lectern.ingest;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The watched folder.
 *
 * @param documentsDir folder whose files are indexed at start and followed as they come,
 * change and go; it need not exist
 * @param watchInterval how often the folder is looked at; zero: never
 */
@ConfigurationProperties("lectern")
record WatchProperties(@DefaultValue("./documents") Path documentsDir, @DefaultValue("2s") Duration watchInterval) {
}
