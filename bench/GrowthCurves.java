package io.lectern.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws how milliseconds grow with passages, both by their logarithm, in the colours of the reader's system. */
final class GrowthCurves {

	private static final int WIDTH = 760;

	private static final int HEIGHT = 320;

	private static final int LEFT = 50;

	private static final int RIGHT = 210;

	private static final int BOTTOM = 30;

	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="12">
			<style>
			  text { fill: #333; } .axis { stroke: #ddd; } polyline { fill: none; stroke-width: 2; }
			  .c0 { stroke: #2563eb; } .c1 { stroke: #7c3aed; } .c2 { stroke: #c2410c; } .c3 { stroke: #15803d; }
			  .c4 { stroke: #be185d; } .c5 { stroke: #57534e; }
			  @media (prefers-color-scheme: dark) {
			    text { fill: #ddd; } .axis { stroke: #444; } .c0 { stroke: #7aa2ff; } .c1 { stroke: #b794ff; }
			    .c2 { stroke: #ff9d6b; } .c3 { stroke: #6fd68f; } .c4 { stroke: #ff8ac2; } .c5 { stroke: #bdb6b0; }
			  }
			</style>
			""";

	private final List<Integer> sizes;

	private final double lowest;

	private final double highest;

	private final StringBuilder svg = new StringBuilder(HEAD.formatted(WIDTH, HEIGHT));

	private GrowthCurves(List<Integer> sizes, double lowest, double highest) {
		this.sizes = sizes;
		this.lowest = Math.floor(Math.log10(lowest));
		this.highest = Math.ceil(Math.log10(highest));
	}

	/** All that is measured in milliseconds at the median. */
	static String of(List<Integer> sizes, Map<String, List<Double>> measured) {
		Map<String, List<Double>> shown = new LinkedHashMap<>(measured);
		shown.keySet().removeIf((name) -> !name.endsWith("ms") || name.contains("p95"));
		List<Double> all = shown.values().stream().flatMap(List::stream).toList();
		GrowthCurves curves = new GrowthCurves(sizes, all.stream().min(Double::compare).orElse(1.0),
				all.stream().max(Double::compare).orElse(10.0));
		curves.axes();
		int number = 0;
		for (Map.Entry<String, List<Double>> each : shown.entrySet()) {
			curves.curve(each.getKey(), each.getValue(), number++);
		}
		return curves.svg.append("</svg>\n").toString();
	}

	private double x(int i) {
		double first = Math.log10(sizes.getFirst());
		double range = Math.max(1e-9, Math.log10(sizes.getLast()) - first);
		return LEFT + (Math.log10(sizes.get(i)) - first) / range * (WIDTH - LEFT - RIGHT);
	}

	private double y(double value) {
		double share = (Math.log10(Math.max(value, 1e-9)) - lowest) / Math.max(1e-9, highest - lowest);
		return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - 15);
	}

	private void axes() {
		for (double power = lowest; power <= highest; power++) {
			double value = Math.pow(10, power);
			append("<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, WIDTH - RIGHT, y(value),
					y(value));
			append("<text x=\"0\" y=\"%.1f\">%s</text>", y(value) + 4,
					(value < 1) ? "%.2f".formatted(value) : "%,.0f ms".formatted(value));
		}
		for (int i = 0; i < sizes.size(); i++) {
			append("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", x(i), HEIGHT - 8, sizes.get(i));
		}
	}

	private void curve(String name, List<Double> values, int number) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i < values.size(); i++) {
			points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), y(values.get(i))));
		}
		append("<polyline class=\"c%d\" points=\"%s\"><title>%s</title></polyline>", number % 6, points, name);
		int row = 20 + 22 * number;
		append("<line class=\"c%d\" stroke-width=\"3\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", number % 6,
				WIDTH - RIGHT + 10, WIDTH - RIGHT + 26, row, row);
		append("<text x=\"%d\" y=\"%d\">%s</text>", WIDTH - RIGHT + 32, row + 4, name);
	}

	private void append(String format, Object... arguments) {
		svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

}
