package io.lectern.evaluate;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.answer.Calibration;
import io.lectern.answer.Calibrations;
import io.lectern.answer.SupportScale;
import io.lectern.answer.Thresholds;

/** Tells what support an answer needs, and why. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/calibration")
class CalibrationController {

	private final SupportScale scale;

	private final Calibrations calibrations;

	CalibrationController(SupportScale scale, Calibrations calibrations) {
		this.scale = scale;
		this.calibrations = calibrations;
	}

	/**
	 * What support is needed.
	 *
	 * @param thresholds what counts where a collection has nothing of its own
	 * @param bundled whether the models are those that Lectern comes with
	 * @param calibration what {@code calibrate} found for these models; null where it has
	 * not been run
	 */
	record Needed(Thresholds thresholds, boolean bundled, @Nullable Calibration calibration) {
	}

	@GetMapping
	Needed read() {
		return new Needed(scale.of(null), calibrations.models().isEmpty(), calibrations.current().orElse(null));
	}

}
