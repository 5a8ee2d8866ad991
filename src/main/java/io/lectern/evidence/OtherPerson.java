package io.lectern.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

import io.lectern.evidence.Evidence.Cells;

/**
 * A question that names one person and asks for another: "Who chaired the board before
 * Ann Lee?" is not answered by the row of Ann Lee unless another's name stands in it.
 * "Who is Ann Lee?" asks for her.
 */
final class OtherPerson {

	private static final Pattern NAME = Pattern.compile(
			"\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|\\p{Ll}{1,3})){0,4}|\\p{IsHan}{2,4}(?:·\\p{IsHan}+)?");

	private OtherPerson() {
	}

	static boolean isAskedBeside(Question question, Cells cells) {
		TableRow row = cells.row();
		if (question.kind() != QuestionKind.PERSON || row.table().table().labelColumns() == 0) {
			return false;
		}
		String label = row.table().cell(row.row(), row.table().table().labelColumns() - 1);
		return isName(label) && question.names(label) && asksMore(question, label)
				&& cells.columns().stream().noneMatch((column) -> isName(row.table().cell(row.row(), column)));
	}

	private static boolean isName(String cell) {
		return NAME.matcher(cell).matches();
	}

	/** Whether more stands between the name and the word for a person than "is". */
	private static boolean asksMore(Question question, String name) {
		String text = question.text().toLowerCase(Locale.ROOT);
		int named = text.indexOf(name.toLowerCase(Locale.ROOT));
		int asked = question.kind().at(question.text());
		if (named < 0 || asked < 0) {
			return false;
		}
		String between = (named > asked) ? text.substring(asked, named)
				: text.substring(Math.min(asked, named + name.length()), asked);
		return !Keywords.of(between).words().isEmpty();
	}

}
