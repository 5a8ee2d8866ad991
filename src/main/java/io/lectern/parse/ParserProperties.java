package io.lectern.parse;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the parser processes.
 *
 * @param processes how many parse at a time
 * @param memory heap of each; a file that needs more fails with that reason
 * @param timeout time a file may take; then its process is killed and the file fails.
 * Each page read from its image gives it that time anew
 * @param filesPerProcess files after which a process is replaced by a fresh one
 * @param maxCharacters the most text a document may hold, in characters
 * @param confined whether they are shut off from the network, from files and from other
 * processes, as far as the system can
 */
@ConfigurationProperties("lectern.parser")
public record ParserProperties(@DefaultValue("3") int processes, @DefaultValue("512MB") DataSize memory,
		@DefaultValue("60s") Duration timeout, @DefaultValue("200") int filesPerProcess,
		@DefaultValue("20000000") long maxCharacters, @DefaultValue("true") boolean confined) {
}
