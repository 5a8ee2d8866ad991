package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.List;

import io.lectern.answer.Calibration.Point;
import io.lectern.answer.Thresholds;

/**
 * What thresholds of support do to questions that have an answer and to those that have
 * none.
 *
 * @param with support of questions that have one
 * @param without support of questions that have none
 */
record SupportCurve(List<Double> with, List<Double> without) {

	/** Of those that may go unanswered, one in so many may be called absent. */
	private static final int ABSENT = 4;

	private static final int POINTS = 20;

	SupportCurve {
		with = with.stream().sorted().toList();
		without = without.stream().sorted().toList();
	}

	/**
	 * The highest thresholds that lose no more than that.
	 * @param lost share of the questions with an answer that may go unanswered
	 */
	Thresholds choose(double lost) {
		return new Thresholds(threshold(lost), threshold(lost / ABSENT));
	}

	private double threshold(double lost) {
		return with.get(Math.min(with.size() - 1, (int) Math.floor(lost * with.size())));
	}

	double lost(double threshold) {
		return below(with, threshold);
	}

	double refused(double threshold) {
		return below(without, threshold);
	}

	private static double below(List<Double> values, double threshold) {
		return values.isEmpty() ? 0
				: (double) values.stream().filter((value) -> value < threshold).count() / values.size();
	}

	List<Point> points() {
		List<Point> points = new ArrayList<>();
		for (int i = 1; i < POINTS; i++) {
			double threshold = (double) i / POINTS;
			points.add(new Point(threshold, lost(threshold), refused(threshold)));
		}
		return points;
	}

}
