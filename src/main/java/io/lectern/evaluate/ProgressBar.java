package io.lectern.evaluate;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how far some work is: one line redrawn at a console, a line per tenth elsewhere.
 */
final class ProgressBar {

	private static final int WIDTH = 30;

	private final PrintStream out;

	private final boolean redrawn;

	private final String what;

	private final int total;

	private int shown = -1;

	ProgressBar(PrintStream out, boolean redrawn, String what, int total) {
		this.out = out;
		this.redrawn = redrawn;
		this.what = what;
		this.total = Math.max(1, total);
	}

	static ProgressBar of(String what, int total) {
		return new ProgressBar(System.err, System.console() != null, what, total);
	}

	/** That many are done. */
	void at(int done) {
		int step = redrawn ? 100 : 10;
		int reached = done * step / total;
		if (reached == shown) {
			return;
		}
		shown = reached;
		int filled = done * WIDTH / total;
		String line = String.format(Locale.ROOT, "%-40s [%s%s] %d/%d", what, "#".repeat(filled),
				"-".repeat(Math.max(0, WIDTH - filled)), done, total);
		if (redrawn) {
			out.print("\r" + line + ((done >= total) ? System.lineSeparator() : ""));
		}
		else {
			out.println(line);
		}
		out.flush();
	}

}
