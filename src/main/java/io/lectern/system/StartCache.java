package io.lectern.system;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the JVM was given a cache to start with and does without it: it belongs to
 * one JVM, one jar at one place and the same options, and a JVM that finds anything else
 * says nothing and takes twice as long.
 */
@Component
class StartCache {

	private static final Logger log = LoggerFactory.getLogger(StartCache.class);

	private static final List<String> GIVEN_BY = List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=");

	/** Where Linux tells what files a process has in its memory. */
	private static final Path MAPPED = Path.of("/proc/self/maps");

	@EventListener(ApplicationReadyEvent.class)
	void tell() throws IOException {
		if (Files.isReadable(MAPPED)) {
			unused(ManagementFactory.getRuntimeMXBean().getInputArguments(), Files.readString(MAPPED)).ifPresent(
					(cache) -> log.warn("{} is given to start with and NOT USED, so that the start took twice as "
							+ "long: it is missing or belongs to another JVM, another jar or place, or other options. "
							+ "-Xlog:aot -Xlog:cds tell which; scripts/train-start makes a new one", cache));
		}
	}

	/**
	 * The cache that is not in memory.
	 * @param options of the JVM
	 * @param mapped what files it has in its memory
	 */
	static Optional<String> unused(List<String> options, String mapped) {
		return options.stream()
			.flatMap((option) -> GIVEN_BY.stream()
				.filter(option::startsWith)
				.map((name) -> option.substring(name.length())))
			.filter((cache) -> Stream.of(cache, real(cache)).noneMatch(mapped::contains))
			.findFirst();
	}

	/** As Linux names it, links followed. */
	private static String real(String cache) {
		try {
			return Path.of(cache).toRealPath().toString();
		}
		catch (IOException ex) {
			return cache;
		}
	}

}
