package io.lectern.parse;

import com.sun.jna.NativeLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory of the server with its keys, of which the environment is a part. Processes
 * of the same user may look into it by {@code /proc} unless they are asked not to.
 */
final class OwnMemory {

	private static final Logger log = LoggerFactory.getLogger(OwnMemory.class);

	/** {@code PR_SET_DUMPABLE}. */
	private static final int DUMPABLE = 4;

	private OwnMemory() {
	}

	/**
	 * Hides it from all but the system's administrator; so tools such as jstack don't get
	 * at it either, unless that is who runs them.
	 */
	static void hide() {
		if (!System.getProperty("os.name").equals("Linux")) {
			return;
		}
		try {
			NativeLibrary.getProcess().getFunction("prctl").invokeInt(new Object[] { DUMPABLE, 0L, 0L, 0L, 0L });
		}
		catch (LinkageError ex) {
			log.warn("The server's environment can't be hidden from parser processes: {}", ex.toString());
		}
	}

}
