package io.lectern.search;

import java.util.DoubleSummaryStatistics;

/** Maps the raw scores of a list to 0 (its worst candidate) to 1 (its best). */
record Scale(double min, double max) {

	static Scale of(Candidates list) {
		DoubleSummaryStatistics scores = list.scores()
			.values()
			.stream()
			.mapToDouble(Double::doubleValue)
			.summaryStatistics();
		return new Scale(scores.getMin(), scores.getMax());
	}

	double normalise(double score) {
		return this.max > this.min ? (score - this.min) / (this.max - this.min) : 1;
	}

}
