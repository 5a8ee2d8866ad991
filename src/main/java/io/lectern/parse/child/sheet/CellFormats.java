package io.lectern.parse.child.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Displays numbers as their format wants it. What the formats that go by the reader's
 * country look like is told by the language of the sheet; days are written as ISO 8601
 * has them where nothing tells which of the numbers is the month.
 */
final class CellFormats {

	/** Patterns of ICU for the formats that Chinese versions of Excel number so. */
	private static final Map<Integer, String> CHINESE = Map.ofEntries(Map.entry(27, "yMMM"), Map.entry(28, "MMMd"),
			Map.entry(29, "MMMd"), Map.entry(31, "yMMMd"), Map.entry(36, "yMMM"), Map.entry(50, "yMMM"),
			Map.entry(51, "MMMd"), Map.entry(52, "yMMM"), Map.entry(53, "MMMd"), Map.entry(54, "MMMd"),
			Map.entry(57, "yMMM"), Map.entry(58, "MMMd"));

	private static final Map<Integer, String> CHINESE_TIMES = Map.of(30, "M-d-yy", 32, "H:mm", 33, "H:mm:ss", 34,
			"H:mm", 35, "H:mm:ss", 55, "H:mm", 56, "H:mm:ss");

	private static final int DAY = 14;

	private static final int DAY_AND_TIME = 22;

	/** Whole numbers beyond are not exact any more. */
	private static final double EXACT = 1e15;

	private final DataFormatter formatter = new DataFormatter(Locale.US);

	private final DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(ULocale.CHINA);

	private final boolean from1904;

	private boolean chinese;

	/**
	 * @param from1904 whether days are counted from 1904 on
	 */
	CellFormats(boolean from1904) {
		this.from1904 = from1904;
	}

	/** Takes note of a word in the workbook. */
	void hear(String words) {
		chinese = chinese || words.codePoints().anyMatch(Character::isIdeographic);
	}

	/**
	 * What is displayed; blank where the format displays nothing.
	 * @param index number of the format, which tells what the built-in ones look like
	 */
	String display(double value, int index, @Nullable String pattern) {
		String format = (pattern != null) ? pattern : "General";
		try {
			String day = day(value, index, format);
			if (day != null) {
				return day;
			}
			if (format.equalsIgnoreCase("General") || format.startsWith("reserved")) {
				return general(value);
			}
			String shown = formatter.formatRawCellContents(value, index, weekdays(format), from1904).strip();
			return DateUtil.isADateFormat(index, format) ? shown.replace("\"", "") : shown;
		}
		catch (RuntimeException ex) {
			return general(value);
		}
	}

	private @Nullable String day(double value, int index, String format) {
		if (!DateUtil.isValidExcelDate(value)) {
			return null;
		}
		boolean reserved = format.startsWith("reserved") || format.equals("General");
		if (reserved && CHINESE.containsKey(index)) {
			return time(value, patterns.getBestPattern(CHINESE.get(index)));
		}
		if (reserved && CHINESE_TIMES.containsKey(index)) {
			return time(value, CHINESE_TIMES.get(index));
		}
		if (index == DAY) {
			return time(value, chinese ? "y/M/d" : "yyyy-MM-dd");
		}
		if (index == DAY_AND_TIME) {
			return time(value, chinese ? "y/M/d H:mm" : "yyyy-MM-dd HH:mm");
		}
		return (chinese && format.startsWith("[$-F800]")) ? time(value, patterns.getBestPattern("yMMMd")) : null;
	}

	private String time(double value, String pattern) {
		LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
		return time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
	}

	/** Chinese and Japanese formats call the day of the week by another letter. */
	private static String weekdays(String format) {
		return format.replaceAll("(?i)\\baaaa\\b", "dddd").replaceAll("(?i)\\baaa\\b", "ddd");
	}

	/** All digits of a number, where Excel would show but the first eleven. */
	private String general(double value) {
		if (value == Math.rint(value) && Math.abs(value) < 100 * EXACT) {
			return new BigDecimal(value).toBigInteger().toString();
		}
		return formatter.formatRawCellContents(value, 0, "General");
	}

}
