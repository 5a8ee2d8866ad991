package io.lectern.answer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * As configured, for the collection or in general; else as calibrated for the models in
 * use; else as the models need it that Lectern comes with.
 */
@Component
class ConfiguredSupportScale implements SupportScale {

	private static final Logger log = LoggerFactory.getLogger(ConfiguredSupportScale.class);

	private final AnswerProperties settings;

	private final Calibrations calibrations;

	ConfiguredSupportScale(AnswerProperties settings, Calibrations calibrations) {
		this.settings = settings;
		this.calibrations = calibrations;
	}

	@Override
	public Thresholds of(@Nullable String collection) {
		AnswerProperties.ForCollection own = settings.of(collection);
		Thresholds found = calibrations.current().map(Calibration::thresholds).orElse(BUNDLED);
		return new Thresholds(first(own.minSupport(), settings.minSupport(), found.answered()),
				first(own.probableSupport(), settings.probableSupport(), found.probable()));
	}

	private static double first(@Nullable Double own, @Nullable Double general, double otherwise) {
		if (own != null) {
			return own;
		}
		return (general != null) ? general : otherwise;
	}

	/** On a thread of its own: the models' names may have to wait for the models. */
	@EventListener(ApplicationReadyEvent.class)
	void warn() {
		Thread.ofVirtual().name("support-scale").start(() -> {
			if (isForOtherModels()) {
				log.warn("Support, by which Lectern tells that the documents hold no answer, is on the scale of the "
						+ "bundled embedding models, and others are configured. Run the command 'calibrate', or set "
						+ "lectern.answer.min-support");
			}
		});
	}

	/** Whether the scale is that of other models than those in use. */
	boolean isForOtherModels() {
		return settings.minSupport() == null && !calibrations.models().isEmpty() && calibrations.current().isEmpty();
	}

}
