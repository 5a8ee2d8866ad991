package io.lectern.language.chinese;

import java.util.List;

import io.lectern.language.Statements;

/** How statements affirm and deny in Chinese. */
final class ChineseStatements implements Statements {

	@Override
	public String negation() {
		return "[不没無无未非勿](?!同|过|断|仅|但|只|少|超过|低于|高于|得不|到|足|久)|严禁|禁止";
	}

	@Override
	public String bound() {
		return "";
	}

	@Override
	public String reason() {
		return "因为|由于|因此|因而|所以|导致|致使|以便|以免|为了|原因|旨在|出于|鉴于|就是因";
	}

	@Override
	public String meaning() {
		return "是指|指的是|即|系指|是|指|称为";
	}

	@Override
	public String more(int items) {
		return "……另有 " + items + " 项。";
	}

	@Override
	public String person() {
		return ChineseNames.PERSON;
	}

	@Override
	public String beforePlace() {
		return "";
	}

	@Override
	public String comma() {
		return "，";
	}

	@Override
	public String colon() {
		return "：";
	}

	@Override
	public String semicolon() {
		return "；";
	}

	@Override
	public String clauseJoint() {
		return "";
	}

	@Override
	public String occursNowhere(List<String> things) {
		return "这些文档中没有出现“" + String.join("”、“", things) + "”。";
	}

	@Override
	public String occursNowhereYet(List<String> things) {
		return "目前已读取的内容中没有出现“" + String.join("”、“", things) + "”。";
	}

	@Override
	public String soFar() {
		return "以上仅就目前已读取的内容而言。";
	}

	@Override
	public String nothingRead() {
		return "所问的文档都还没有读取完，请稍后再问。";
	}

	@Override
	public String stillRead(long documents) {
		return "还有 " + documents + " 份文档正在读取，尚未查阅，结果可能会变。";
	}

	@Override
	public String brokeOff() {
		return "语言模型在此中断。文档原文：";
	}

	@Override
	public String isCalled() {
		// The range lets a text in Latin letters be gone through at once.
		return "([\\u2E80-\\x{3FFFF}&&\\p{IsHan}]{3,20})[（(，,]\\s?(?:以下)?(?:简称|下称)(?:为|作)?[：:]?\\s?[“\"「『]?([\\p{IsHan}\\p{IsLatin}0-9]{2,12})[”\"」』]?[）)，,。]";
	}

	@Override
	public List<String> abbreviations() {
		return List.of();
	}

}
