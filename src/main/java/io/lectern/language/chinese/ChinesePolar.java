package io.lectern.language.chinese;

import java.util.List;

import io.lectern.language.Polar;

/** Questions for yes or no in Chinese. */
final class ChinesePolar implements Polar {

	private static final List<String> MODES = List.of("可以|可(?![能是])|能够|能(?![力源量耗])|允许|准许|有权|不得|不准|不许|禁止|严禁",
			"必须|应当|应该|应(?![用对急])|须|需要|需(?!求)|要求|务必", "将(?!近)|会(?![议员计])|计划|打算|预计|准备");

	@Override
	public String asks() {
		return "吗|是否|是不是|有没有|能不能|可不可以|可以不可以|要不要|会不会|需不需要|该不该|对不对|行不行|能否|可否";
	}

	@Override
	public String asksForMore() {
		return "还是|多少|几(?!乎)|谁|什么|哪|为何|怎|如何|知道";
	}

	@Override
	public String limits() {
		return "除|仅|只(?!有关)|除非|直到|如果|若|假如|一旦|部分|大多|多数|某些|个别|有些|一般|通常|原则上|几乎|可能|或许|也许|大概|主要|并非都|不都|据称|声称|拟|视情况|特殊|经[^，。]{1,12}(?:同意|批准|许可)|不超过|最多|至多|不再|曾";
	}

	@Override
	public String universals() {
		return "所有|全部|每|都|凡|一律|总是|完全";
	}

	@Override
	public List<String> modes() {
		return MODES;
	}

	@Override
	public String standIns() {
		return "该|本|这[个份家]?|那[个份家]?|公司|单位|文件|文档|报告|手册|合同|根据|按照|请问|我们?|你们?|您|员工在";
	}

	@Override
	public String yes() {
		return "是。";
	}

	@Override
	public String no() {
		return "否。";
	}

}
