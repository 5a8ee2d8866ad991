package io.lectern.ingest;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a document may take in each stage; then it fails with that reason and its
 * thread takes the next one.
 *
 * @param parse for reading it, all its pages together; {@code lectern.parser.timeout}
 * ends sooner what makes no progress
 * @param split for splitting it into passages
 * @param embed for embedding its passages
 * @param index for writing its passages into the index
 */
@ConfigurationProperties("lectern.ingest.limits")
record StageLimits(@DefaultValue("2h") Duration parse, @DefaultValue("5m") Duration split,
		@DefaultValue("2h") Duration embed, @DefaultValue("10m") Duration index) {

	Duration of(Stage stage) {
		return switch (stage) {
			case PARSE -> parse;
			case SPLIT -> split;
			case EMBED -> embed;
			case INDEX -> index;
		};
	}

}
