package io.lectern;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

import io.lectern.system.Termination;

/** Starts Lectern, or does one {@link io.lectern.system.Command}. */
// Keys say who somebody is; a user with a generated password would be a second way in.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Lectern {

	public static void main(String[] args) throws Exception {
		if (CommandLine.names(args)) {
			System.exit(new CommandLine(System.err).run(args));
		}
		Termination.closesFirst(SpringApplication.run(Lectern.class, args));
	}

}
