package io.lectern.parse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * Tells administrators what parser processes are shut off from on this machine, and what
 * they are not.
 */
@Component
public final class ParserInfo implements InfoContributor {

	private static final Logger log = LoggerFactory.getLogger(ParserInfo.class);

	private final AtomicReference<Set<Walls>> walls = new AtomicReference<>();

	record Isolation(List<String> shutOffFrom, List<String> notFrom) {
	}

	/** The first process has said what it is shut off from; the others are no better. */
	void told(Set<Walls> had) {
		if (!walls.compareAndSet(null, had)) {
			return;
		}
		if (!had.contains(Walls.FILES)) {
			OwnMemory.hide();
		}
		Set<Walls> lacking = lacking(had);
		if (lacking.isEmpty()) {
			log.info("Parser processes are shut off from {}", words(had));
		}
		else if (had.isEmpty()) {
			log.warn("Parser processes are not shut off from anything on this system: not from {}", words(lacking));
		}
		else {
			log.warn("Parser processes are shut off from {}, on this system not from {}", words(had), words(lacking));
		}
	}

	private static Set<Walls> lacking(Set<Walls> had) {
		Set<Walls> lacking = EnumSet.allOf(Walls.class);
		lacking.removeAll(had);
		return lacking;
	}

	private static String words(Set<Walls> walls) {
		return walls.stream().map(Walls::words).collect(Collectors.joining(", "));
	}

	@Override
	public void contribute(Info.Builder info) {
		Set<Walls> had = walls.get();
		if (had != null) {
			info.withDetail("parser", new Isolation(codes(had), codes(lacking(had))));
		}
	}

	private static List<String> codes(Set<Walls> walls) {
		return walls.stream().map(Walls::code).toList();
	}

}
