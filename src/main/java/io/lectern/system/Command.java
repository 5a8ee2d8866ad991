package io.lectern.system;

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

}
