package io.lectern.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From files to passages.
 *
 * @param attempts how often a document is tried when something other than the document
 * itself is at fault
 */
@ConfigurationProperties("lectern.ingest")
record IngestProperties(@DefaultValue("4") int attempts) {
}
