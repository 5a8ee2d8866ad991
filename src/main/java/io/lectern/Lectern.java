package io.lectern;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts Lectern. */
// Keys say who somebody is; a user with a generated password would be a second way in.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Lectern {

	public static void main(String[] args) {
		List<String> arguments = new ArrayList<>(List.of(args));
		if (args.length > 0 && !args[0].startsWith("-")) {
			// A command, such as export: it does its work and ends without serving.
			arguments.addAll(List.of("--server.port=-1", "--lectern.watch-interval=0s"));
		}
		SpringApplication.run(Lectern.class, arguments.toArray(String[]::new));
	}

}
