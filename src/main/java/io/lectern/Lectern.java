package io.lectern;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Lectern. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Lectern {

	public static void main(String[] args) {
		SpringApplication.run(Lectern.class, args);
	}

}
