package io.lectern.system;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;

/**
 * Something Lectern does from the command line instead of serving, chosen by the first
 * argument: {@code java -jar lectern.jar evaluate …}. Every bean of this type is one.
 */
public interface Command {

	/** The first argument that calls it. */
	String name();

	/** How it is called, with its options, one line each; shown when called wrongly. */
	String usage();

	/**
	 * Does it.
	 * @param arguments the options, {@code --name value} and {@code --name=value} alike
	 * @return exit code, 0 when all went well
	 * @throws IllegalArgumentException when the options make no sense; its message is
	 * shown with the usage
	 */
	int run(ApplicationArguments arguments) throws Exception;

	/**
	 * The value of an option, null where it is not given.
	 * @throws IllegalArgumentException when it is given more than once
	 */
	static @Nullable String option(ApplicationArguments arguments, String name) {
		List<String> values = arguments.getOptionValues(name);
		if (values == null || values.isEmpty()) {
			return null;
		}
		if (values.size() > 1) {
			throw new IllegalArgumentException("--" + name + " can be given once");
		}
		return values.getFirst();
	}

	/**
	 * The value of an option.
	 * @throws IllegalArgumentException when it is not given
	 */
	static String required(ApplicationArguments arguments, String name) {
		String value = option(arguments, name);
		if (value == null) {
			throw new IllegalArgumentException("--" + name + " is needed");
		}
		return value;
	}

}
