package io.lectern.parse.child.word;

import java.util.stream.Collectors;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/** An equation on one line, as it is read aloud. */
final class Equation {

	private Equation() {
	}

	static String text(Element element) {
		return switch (element.name()) {
			case "m:f" -> grouped(element.child("m:num")) + "/" + grouped(element.child("m:den"));
			case "m:sSup" -> text(element, "m:e") + "^" + grouped(element.child("m:sup"));
			case "m:sSub" -> text(element, "m:e") + "_" + grouped(element.child("m:sub"));
			case "m:sSubSup" ->
				text(element, "m:e") + "_" + grouped(element.child("m:sub")) + "^" + grouped(element.child("m:sup"));
			case "m:rad" -> text(element, "m:deg") + "√" + grouped(element.child("m:e"));
			case "m:nary" -> nary(element);
			case "m:d" -> delimited(element);
			case "m:m" ->
				"[" + element.children("m:mr").stream().map(Equation::row).collect(Collectors.joining("; ")) + "]";
			case "m:eqArr" -> element.children("m:e").stream().map(Equation::text).collect(Collectors.joining("; "));
			case "m:t" -> element.text();
			case "m:rPr", "m:ctrlPr", "w:rPr", "w:del" -> "";
			default -> element.children().stream().map(Equation::text).collect(Collectors.joining());
		};
	}

	private static String text(Element element, String child) {
		Element found = element.child(child);
		return (found != null) ? text(found) : "";
	}

	/** In brackets where it is more than one word or number. */
	private static String grouped(@Nullable Element part) {
		String text = (part != null) ? text(part).strip() : "";
		return text.matches("[\\p{L}\\p{N}.,]*") ? text : "(" + text + ")";
	}

	private static String row(Element row) {
		return row.children("m:e").stream().map(Equation::text).collect(Collectors.joining(", "));
	}

	private static String nary(Element element) {
		String sign = element.value("m:val", "m:naryPr", "m:chr");
		String sub = grouped(element.child("m:sub"));
		String sup = grouped(element.child("m:sup"));
		return ((sign != null) ? sign : "∫") + (sub.isEmpty() ? "" : "_" + sub) + (sup.isEmpty() ? "" : "^" + sup) + " "
				+ text(element, "m:e");
	}

	private static String delimited(Element element) {
		String open = element.value("m:val", "m:dPr", "m:begChr");
		String close = element.value("m:val", "m:dPr", "m:endChr");
		return ((open != null) ? open : "(")
				+ element.children("m:e").stream().map(Equation::text).collect(Collectors.joining(", "))
				+ ((close != null) ? close : ")");
	}

}
