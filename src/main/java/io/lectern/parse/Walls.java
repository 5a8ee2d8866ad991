package io.lectern.parse;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a parser process is shut off from, as it says itself before it sees any file. */
enum Walls {

	/** Files other than its own and those of the system; other processes. */
	FILES("the data folder and other files"),

	/** Every kind of socket. */
	NETWORK("the network"),

	/** No image of its memory is left on the disk. */
	CORES("core dumps"),

	/** What it starts gets no more rights than it has. */
	PRIVILEGES("programs with more rights than its own");

	private final String words;

	Walls(String words) {
		this.words = words;
	}

	/** What lies behind it. */
	String words() {
		return words;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @param codes with blanks between them; unknown ones count for nothing
	 */
	static Set<Walls> of(String codes) {
		Set<String> named = Set.of(codes.split(" "));
		return Stream.of(values())
			.filter((wall) -> named.contains(wall.code()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Walls.class)));
	}

}
