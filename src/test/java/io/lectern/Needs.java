package io.lectern;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * What a test can't do without and not every machine has. Without it such a test fails;
 * {@code scripts/test} leaves it out, by its tag, where it says so.
 */
public final class Needs {

	private Needs() {
	}

	/** A Docker engine with the image that {@code postgres-image} names. */
	@Tag("needs-docker")
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Docker {

	}

	/** Tesseract with English and Chinese, and any font to draw what it reads. */
	@Tag("needs-tesseract")
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Tesseract {

	}

	/** A font with Chinese characters. */
	@Tag("needs-chinese-font")
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	public @interface ChineseFont {

	}

	/** The program curl. */
	@Tag("needs-curl")
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Curl {

	}

	/** A Linux whose kernel has Landlock switched on. */
	@Tag("needs-landlock")
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Landlock {

	}

}
