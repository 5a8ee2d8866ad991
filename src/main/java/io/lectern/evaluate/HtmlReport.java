package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.springframework.web.util.HtmlUtils;

import io.lectern.evaluate.Plot.Bar;
import io.lectern.evaluate.Plot.Curve;
import io.lectern.evaluate.Plot.Interval;
import io.lectern.evaluate.Run.ModeResult;
import io.lectern.evaluate.Run.SetResult;

/** All runs as one page that needs nothing beside it. */
final class HtmlReport {

	private static final List<String> DEPTHS = List.of("1", "5", "10", "20");

	/** Lost questions listed; the JSON has them all. */
	private static final int LOST = 50;

	private static final String HEAD = """
			<!doctype html>
			<html lang="en">
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width">
			<title>Retrieval, measured</title>
			<style>
			:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e6e8eb); --paper: light-dark(#fff, #14181f);
				--line: light-dark(#d5dae1, #39414d); }
			body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
				max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
			table { border-collapse: collapse; font-variant-numeric: tabular-nums; display: block; overflow-x: auto; }
			th, td { padding: .2rem .6rem; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
			svg { display: block; max-width: 100%; height: auto; margin: .5rem 0 1.5rem; font: 12px system-ui, sans-serif; }
			svg text { fill: var(--ink); }
			.axis { stroke: var(--line); }
			.g0 { fill: #2f6fde } .g1 { fill: #e08a00 } .g2 { fill: #16915b } .g3 { fill: #c9372c } .g4 { fill: #7a4fd0 } .g5 { fill: #7d8794 }
			.s0, .s1, .s2, .s3, .s4, .s5 { stroke-width: 2; fill: none }
			.s0 { stroke: #2f6fde } .s1 { stroke: #e08a00 } .s2 { stroke: #16915b } .s3 { stroke: #c9372c } .s4 { stroke: #7a4fd0 } .s5 { stroke: #7d8794 }
			h2 { margin-top: 2.5rem } h3 { margin-bottom: .3rem }
			</style>
			<h1>Retrieval, measured</h1>
			""";

	private HtmlReport() {
	}

	static String of(List<Run> runs, Run base, List<Comparison> comparisons) {
		StringBuilder page = new StringBuilder(HEAD);
		if (!comparisons.isEmpty()) {
			page.append("<h2>Compared with ").append(HtmlUtils.htmlEscape(base.name())).append("</h2>\n");
			page.append(Report.compared(runs, base, comparisons).html());
			page.append("<p>Differences with their 95 % confidence intervals, paired bootstrap over questions.</p>\n");
			page.append(Plot.intervals(comparisons.stream()
				.map((each) -> new Interval(each.run() + " · " + each.set(), each.difference().mean(),
						each.difference().low(), each.difference().high()))
				.toList()));
		}
		for (String set : Report.sets(runs)) {
			section(page, set, runs);
		}
		return page.append("</html>\n").toString();
	}

	private static void section(StringBuilder page, String set, List<Run> runs) {
		Map<String, ModeResult> results = results(set, runs);
		page.append("<h2>").append(HtmlUtils.htmlEscape(set)).append("</h2>\n");
		page.append(Report.table(set, runs).html());
		List<String> names = List.copyOf(results.keySet());
		String measure = runs.stream()
			.flatMap((run) -> run.of(set).stream())
			.map(Comparison::mainMeasure)
			.findFirst()
			.orElseThrow();
		page.append("<h3>").append(measure).append("</h3>\n");
		page.append(Plot.bars(bars(names, results, (result) -> result.means().getOrDefault(measure, 0.0)), 1, ""));
		page.append("<h3>Questions with an answer among the first k places</h3>\n");
		List<Curve> curves = new ArrayList<>();
		SetResult last = runs.reversed().stream().flatMap((run) -> run.of(set).stream()).findFirst().orElseThrow();
		last.modes()
			.forEach((mode, result) -> curves.add(new Curve(mode,
					DEPTHS.stream().map((k) -> result.means().getOrDefault("hit@" + k, 0.0)).toList(), curves.size())));
		page.append(Plot.curves(DEPTHS, curves));
		page.append("<h3>Latency: half of the searches done within</h3>\n");
		double slowest = results.values().stream().mapToDouble((result) -> result.latency().p50()).max().orElse(1);
		page.append(Plot.bars(bars(names, results, (result) -> result.latency().p50()), slowest, " ms"));
		lost(page, last);
	}

	private static Map<String, ModeResult> results(String set, List<Run> runs) {
		Map<String, ModeResult> results = new LinkedHashMap<>();
		runs.forEach((run) -> run.of(set)
			.ifPresent((found) -> found.modes()
				.forEach((mode, result) -> results.put(run.name() + " · " + mode, result))));
		return results;
	}

	private static List<Bar> bars(List<String> names, Map<String, ModeResult> results,
			ToDoubleFunction<ModeResult> value) {
		List<String> modes = names.stream()
			.map((name) -> name.substring(name.lastIndexOf(' ') + 1))
			.distinct()
			.toList();
		List<Bar> bars = new ArrayList<>();
		results.forEach((name, result) -> bars
			.add(new Bar(name, value.applyAsDouble(result), modes.indexOf(name.substring(name.lastIndexOf(' ') + 1)))));
		return bars;
	}

	private static void lost(StringBuilder page, SetResult set) {
		Map.Entry<String, ModeResult> first = set.modes().entrySet().iterator().next();
		List<Run.Lost> lost = first.getValue().lost();
		if (lost.isEmpty()) {
			return;
		}
		Table table = new Table(List.of("id", "question", "expected"));
		lost.stream().limit(LOST).forEach((each) -> table.add(List.of(each.id(), each.question(), each.expected())));
		page.append("<details><summary>%d questions found nothing relevant (%s)</summary>%s</details>%n"
			.formatted(lost.size(), first.getKey(), table.html()));
	}

}
