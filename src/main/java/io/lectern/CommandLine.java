package io.lectern;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.lectern.system.Command;
import io.lectern.system.Problem;

/** Runs a {@link Command} on the same store and settings as the server, without one. */
final class CommandLine {

	private static final int FAILED = 1;

	private static final int WRONGLY_CALLED = 2;

	/**
	 * The watched folder is left alone: a command works on what is there. Nobody waits
	 * for a command's searches, and a list left out would falsify what is measured.
	 */
	private static final String[] DEFAULTS = { "lectern.watch-interval=0", "lectern.search.deadline=60s",
			"logging.level.root=warn" };

	private final PrintStream err;

	CommandLine(PrintStream err) {
		this.err = err;
	}

	/** Whether the arguments name a command rather than settings of the server. */
	static boolean names(String[] arguments) {
		return arguments.length > 0 && !arguments[0].startsWith("-");
	}

	/** The exit code. */
	int run(String[] arguments) throws Exception {
		SpringApplicationBuilder lectern = new SpringApplicationBuilder(Lectern.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(DEFAULTS);
		try (ConfigurableApplicationContext context = lectern.run(joined(arguments))) {
			return run(context, arguments[0]);
		}
	}

	private int run(ConfigurableApplicationContext context, String name) throws Exception {
		List<Command> commands = context.getBeanProvider(Command.class)
			.stream()
			.sorted(Comparator.comparing(Command::name))
			.toList();
		Optional<Command> command = commands.stream().filter((each) -> each.name().equals(name)).findFirst();
		if (command.isEmpty()) {
			err.println("There is no command '" + name + "'. There are:");
			commands.forEach((each) -> err.println("  " + each.usage().indent(2).strip()));
			return WRONGLY_CALLED;
		}
		try {
			return command.get().run(context.getBean(ApplicationArguments.class));
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
			err.println("  " + command.get().usage().indent(2).strip());
			return WRONGLY_CALLED;
		}
		catch (Problem ex) {
			err.println(ex.getBody().getDetail());
			return FAILED;
		}
	}

	/** Spring knows {@code --name=value} only; people write {@code --name value} too. */
	static String[] joined(String[] arguments) {
		List<String> joined = new ArrayList<>();
		for (String argument : arguments) {
			String last = joined.isEmpty() ? "" : joined.getLast();
			if (!argument.startsWith("--") && last.startsWith("--") && !last.contains("=")) {
				joined.set(joined.size() - 1, last + "=" + argument);
			}
			else {
				joined.add(argument);
			}
		}
		return joined.toArray(String[]::new);
	}

}
