package io.lectern.safety;

import java.util.List;
import java.util.regex.Matcher;

/** Masks what names or reaches a person. */
final class PersonalData implements Rule {

	private static final List<PersonalNumber> KINDS = List.of(PersonalNumber.values());

	@Override
	public String name() {
		return "personal data";
	}

	@Override
	public Ruling of(Stage stage, String text) {
		StringBuilder masked = null;
		for (PersonalNumber kind : KINDS) {
			Matcher found = kind.pattern().matcher(text);
			while (found.find()) {
				if (kind.isOne(found.group())) {
					masked = (masked == null) ? new StringBuilder(text) : masked;
					for (int i = found.start(); i < found.end(); i++) {
						masked.setCharAt(i, Ruling.DOT.charAt(0));
					}
				}
			}
		}
		return Ruling.passes((masked == null) ? text : masked.toString());
	}

}
