package io.lectern.language.chinese;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The questions that Chinese sentences answer which tell one fact of a thing with a name:
 * when, where, by whom, how large, what it is.
 */
final class ChineseFacts {

	private static final String THING = "(?<thing>[^，。：；（）()、！？“”\\s][^，。：；（）()、！？“”]{1,15}?)(?:[（(][^）)]{1,40}[）)])?";

	/** What such a name begins with, or is all of, needs what was said before. */
	private static final Pattern NO_THING = Pattern.compile(
			"(?:[这那其该此它他她我你本各每某另前后]|一[个种些]|\\d|在|从|自|由|当|随|根据|为|而|但|如|虽|首先|其次|最后|此外|同时|另外|因此|目前|现|有|不|至|到|以|对|据|经|近|受|截至|全[年球国]).*"
					+ "|(?:公司|患者|病人|被告人?|法院|城市|国家|项目|大学|学校|医院|学院|集团|企业|地区|河流)|.*[的了着在是于被把使让].*|.*[和与及将会能可都也又还就才曾]");

	private static final String BEGUN = "(?<done>成立|始建|建成|创建|创立|创办|建立|诞生|出生|投产|开业|启用|设立|发行|出版|上映|签署|发现|竣工|通车|落成|解散)";

	private static final String WHEN = "(?:公元)?(?:前)?(?:\\d{3,4}\\s?年|\\d{1,2}\\s?世纪)";

	private static final List<Fact> FACTS = List.of(
			fact("THING(?:是一[家所座个支])?(?:最早)?DONE于WHEN".replace("DONE", BEGUN),
					(it) -> it.group("thing") + "是什么时候" + it.group("done") + "的"),
			fact("THING(?:是一[家所座个支])?于WHEN[^，。；]{0,10}?(?:正式)?DONE(?=[，。；、]|$)".replace("DONE", BEGUN),
					(it) -> it.group("thing") + "是什么时候" + it.group("done") + "的"),
			fact("THING(?:坐落|位)于.{2,}", (it) -> it.group("thing") + "位于哪里"),
			fact("THING是?由[^，。；]{2,20}?(?<done>设计|创办|创建|创立|发明|撰写|创作|建造|修建|编写|导演|提出|发现|作曲)(?![，]?[^，。]{0,3}者)",
					(it) -> it.group("thing") + "是由谁" + it.group("done") + "的"),
			fact("THING(?:全|总)?(?<how>长|高|宽|深|重)度?(?:大?约|达到?|为|是|有|超过){0,2}\\s?\\d",
					(it) -> it.group("thing") + "有多" + it.group("how")),
			fact("THING的(?<of>[\\p{IsHan}]{2,8}?)(?:大?约|总计)?(?:为|是|达到?|有)(?:大?约|近|超过)?\\s?\\d",
					(it) -> it.group("thing") + "的" + it.group("of") + "是多少"),
			fact("THING是一[位名][^，。]{3,}", (it) -> it.group("thing") + "是谁"),
			fact("THING是(?:一[家座所部项条款届支本场]|[^，。]{2,12}的(?:首都|省会|首府|最大城市))[^，。]{2,}", (it) -> it.group("thing") + "是什么"));

	private ChineseFacts() {
	}

	/** A form of sentences, and the question that these answer, without its mark. */
	private record Fact(Pattern form, Function<MatchResult, String> question) {
	}

	private static Fact fact(String form, Function<MatchResult, String> question) {
		return new Fact(Pattern.compile(form.replace("THING", THING).replace("WHEN", WHEN)), question);
	}

	/** The question; null where the sentence tells nothing of the kind. */
	static @Nullable String question(String sentence) {
		for (Fact fact : FACTS) {
			Matcher told = fact.form().matcher(sentence);
			if (told.lookingAt() && !NO_THING.matcher(told.group("thing")).matches()) {
				return fact.question().apply(told) + "？";
			}
		}
		return null;
	}

}
