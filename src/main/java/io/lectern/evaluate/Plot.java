package io.lectern.evaluate;

import java.util.List;
import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

/** Plots as SVG, coloured by the page's style sheet. */
final class Plot {

	private static final int WIDTH = 760;

	private static final int LABELS = 260;

	private static final int ROW = 22;

	private static final int AXIS = 24;

	private Plot() {
	}

	/** A labelled value; bars of the same group have the same colour. */
	record Bar(String label, double value, int group) {
	}

	/** A value with its confidence interval. */
	record Interval(String label, double value, double low, double high) {
	}

	/** A line through values at the given places. */
	record Curve(String label, List<Double> values, int group) {
	}

	/** Bars from 0 to the highest value. */
	static String bars(List<Bar> bars, double highest, String unit) {
		StringBuilder svg = open(bars.size() * ROW);
		for (int i = 0; i < bars.size(); i++) {
			Bar bar = bars.get(i);
			double length = Math.max(0, (WIDTH - LABELS - 90) * bar.value() / Math.max(highest, 1e-9));
			label(svg, bar.label(), i * ROW);
			svg.append(String.format(Locale.ROOT,
					"<rect class=\"g%d\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"><title>%s: %s%s</title></rect>",
					bar.group() % 6, LABELS, i * ROW + 3, length, ROW - 6, HtmlUtils.htmlEscape(bar.label()),
					number(bar.value()), unit));
			svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%s%s</text>", LABELS + length + 6,
					i * ROW + 15, number(bar.value()), unit));
		}
		return svg.append("</svg>\n").toString();
	}

	/** Differences around 0. */
	static String intervals(List<Interval> intervals) {
		double widest = intervals.stream()
			.mapToDouble((each) -> Math.max(Math.abs(each.low()), Math.abs(each.high())))
			.max()
			.orElse(0);
		double scale = (WIDTH - LABELS - 90) / 2.0 / Math.max(widest, 1e-4);
		double zero = LABELS + (WIDTH - LABELS - 90) / 2.0;
		StringBuilder svg = open(intervals.size() * ROW);
		svg.append(String.format(Locale.ROOT, "<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\"/>", zero,
				zero, intervals.size() * ROW));
		for (int i = 0; i < intervals.size(); i++) {
			Interval each = intervals.get(i);
			int group = (each.low() > 0) ? 2 : (each.high() < 0) ? 3 : 5;
			int y = i * ROW + 11;
			label(svg, each.label(), i * ROW);
			svg.append(String.format(Locale.ROOT,
					"<line class=\"s%d\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/><circle class=\"g%d\" cx=\"%.1f\" cy=\"%d\" r=\"4\"/>",
					group, zero + each.low() * scale, zero + each.high() * scale, y, y, group,
					zero + each.value() * scale, y));
			svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%+.4f</text>", WIDTH - 80, i * ROW + 15,
					each.value()));
		}
		return svg.append("</svg>\n").toString();
	}

	/** Lines over the same places, values 0 to 1. */
	static String curves(List<String> places, List<Curve> curves) {
		int height = 200;
		int right = 180;
		double step = (WIDTH - right - 50) / (double) Math.max(1, places.size() - 1);
		double lowest = Math.floor(
				10 * curves.stream().flatMap((curve) -> curve.values().stream()).min(Double::compare).orElse(0.0)) / 10;
		double range = Math.max(0.1, 1 - lowest);
		StringBuilder svg = open(height + AXIS);
		for (double tick = lowest; tick <= 1.001; tick += range / 4) {
			double y = height - (tick - lowest) / range * (height - 10);
			svg.append(String.format(Locale.ROOT,
					"<line class=\"axis\" x1=\"40\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text x=\"0\" y=\"%.1f\">%.2f</text>",
					WIDTH - right, y, y, y + 4, tick));
		}
		for (int i = 0; i < places.size(); i++) {
			svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
					45 + i * step, height + 18, HtmlUtils.htmlEscape(places.get(i))));
		}
		for (int c = 0; c < curves.size(); c++) {
			Curve curve = curves.get(c);
			StringBuilder points = new StringBuilder();
			for (int i = 0; i < curve.values().size(); i++) {
				points.append(String.format(Locale.ROOT, "%.1f,%.1f ", 45 + i * step,
						height - (curve.values().get(i) - lowest) / range * (height - 10)));
			}
			svg.append("<polyline class=\"s%d\" points=\"%s\"/>".formatted(curve.group() % 6, points));
			svg.append("<circle class=\"g%d\" cx=\"%d\" cy=\"%d\" r=\"5\"/><text x=\"%d\" y=\"%d\">%s</text>".formatted(
					curve.group() % 6, WIDTH - right + 20, 16 + c * ROW, WIDTH - right + 32, 20 + c * ROW,
					HtmlUtils.htmlEscape(curve.label())));
		}
		return svg.append("</svg>\n").toString();
	}

	private static StringBuilder open(int height) {
		return new StringBuilder("<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">".formatted(WIDTH,
				height, WIDTH, height));
	}

	private static void label(StringBuilder svg, String label, int y) {
		svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>".formatted(LABELS - 8, y + 15,
				HtmlUtils.htmlEscape(label)));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value >= 10) ? "%.1f" : "%.4f", value)
			.replaceFirst("0+$", "")
			.replaceFirst("\\.$", "");
	}

}
