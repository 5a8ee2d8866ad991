package io.lectern.parse.child.tika;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of a style sheet.
 *
 * @param red 0 to 255, as the others; -1 where the colour is not known
 */
record Colour(int red, int green, int blue) {

	static final Colour UNKNOWN = new Colour(-1, -1, -1);

	static final Colour BLACK = new Colour(0, 0, 0);

	static final Colour WHITE = new Colour(255, 255, 255);

	/** Differences of each part up to this are not seen. */
	private static final int UNSEEN = 12;

	private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})\\b.*");

	private static final Pattern RGB = Pattern.compile(
			"rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})(?:\\s*[,/]\\s*(\\d+\\.?\\d*|\\.\\d+)%?)?\\s*\\).*");

	private static final Map<String, Colour> NAMES = Map.of("white", WHITE, "black", BLACK, "snow",
			new Colour(255, 250, 250), "ivory", new Colour(255, 255, 240), "whitesmoke", new Colour(245, 245, 245),
			"ghostwhite", new Colour(248, 248, 255), "red", new Colour(255, 0, 0), "blue", new Colour(0, 0, 255),
			"green", new Colour(0, 128, 0), "yellow", new Colour(255, 255, 0));

	/**
	 * @param under what shows where it is transparent
	 */
	static Colour of(String value, Colour under) {
		String colour = value.toLowerCase(Locale.ROOT).strip();
		if (colour.matches("(transparent|inherit|none|initial|unset|currentcolor)\\b.*")) {
			return under;
		}
		if (colour.contains("url(") || colour.contains("gradient")) {
			return UNKNOWN;
		}
		Matcher hex = HEX.matcher(colour);
		if (hex.matches()) {
			return hex(hex.group(1), under);
		}
		Matcher rgb = RGB.matcher(colour);
		if (rgb.matches()) {
			boolean clear = rgb.group(4) != null && Double.parseDouble(rgb.group(4)) < 0.05;
			return clear ? under : new Colour(Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)),
					Integer.parseInt(rgb.group(3)));
		}
		return NAMES.getOrDefault(colour.split("\\s")[0], UNKNOWN);
	}

	private static Colour hex(String digits, Colour under) {
		boolean brief = digits.length() < 6;
		int each = brief ? 1 : 2;
		if (digits.length() == 4 && digits.endsWith("0") || digits.length() == 8 && digits.endsWith("00")) {
			return under;
		}
		int[] parts = new int[3];
		for (int i = 0; i < 3; i++) {
			int part = Integer.parseInt(digits.substring(i * each, (i + 1) * each), 16);
			parts[i] = brief ? 17 * part : part;
		}
		return new Colour(parts[0], parts[1], parts[2]);
	}

	/** Whether one is not seen on the other; not where either is unknown. */
	boolean isLike(Colour other) {
		return red >= 0 && other.red >= 0 && Math.abs(red - other.red) <= UNSEEN
				&& Math.abs(green - other.green) <= UNSEEN && Math.abs(blue - other.blue) <= UNSEEN;
	}

}
