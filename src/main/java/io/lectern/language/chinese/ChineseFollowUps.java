package io.lectern.language.chinese;

import io.lectern.language.FollowUps;

/** How a Chinese question leans on what was said before it. */
final class ChineseFollowUps implements FollowUps {

	private static final String ASKS = "多少|什么|哪|谁|怎|如何|几|吗|多久|多长|多大|多高|何时|是否|能否|可否";

	@Override
	public String fragment() {
		return "^(?!.*(?:" + ASKS + ")).*呢[\\s。？?！!]*$|^(?:那么?|还有|以及)?(?:" + ASKS
				+ "|为什么|什么时候|哪里|在哪|哪些)[个次年天人台种]?[\\s。？?！!]*$";
	}

	@Override
	public String goesOn() {
		return "^(?:那么?|还有|以及|另外|此外|而且|然后)";
	}

	@Override
	public String pointsBack() {
		return "这(?!本|份|篇|[个些]?(?:手册|文件|文档|报告|指南|资料))|那(?!么)(?<!刹那)|上述|前者|后者|两者|(?<![因如彼从])此(?!外)"
				+ "|(?<!应)该(?!怎|如|做|由|不|是|有|要|先|在|用|找|向|去|给|多|什|何)";
	}

	@Override
	public String pronoun() {
		return "[它她]|(?<![其吉])他(?![国乡人])|(?<![尤与极何])其(?![他它她实余次])";
	}

}
