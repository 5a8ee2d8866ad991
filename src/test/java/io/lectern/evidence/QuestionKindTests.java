package io.lectern.evidence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.language.Terms;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionKindTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			How many members came? | NUMBER
			When did the storm pass? | DATE
			Who took over the chair? | PERSON
			Where is the head office? | PLACE
			Why was the motion rejected? | REASON
			Who knows why the motion was rejected? | REASON
			How often is the kiln swept? | OFTEN
			What's the phone number of the harbour office? | PHONE
			What is a hawser? | MEANING
			How long are the telephone hours? | NUMBER
			灭火器多久检查一次？ | OFTEN
			仓库的电话是多少？ | PHONE
			什么是有义波高？ | MEANING
			为什么取消了航班？ | REASON
			Which pier is closed? | OTHER
			Summarize the year of the cooperative. | OVERVIEW
			According to the report, outline the plans for the port. | OVERVIEW
			What do the documents say about night shifts? | OVERVIEW
			关于出海条件，文件里是怎么说的？ | OVERVIEW
			Who wrote the summary? | PERSON
			年度检修要停机多少小时？ | NUMBER
			合作社是什么时候成立的？ | DATE
			根据手册，总结出海前的准备。 | OVERVIEW
			年度总结会议在哪里举行？ | PLACE
			What happens when the tide is low? | OTHER
			Who decides when the pier is closed? | PERSON
			What was the net value of the boats? | NUMBER
			What is the weighted-average interest rate of loans after the storm? | NUMBER
			What is the purpose of the total budget? | OTHER
			What was the value system that they taught? | OTHER
			And since when? | DATE
			What is the managing director's name? | NAME
			值班主任叫什么？ | NAME
			出海几人一组？ | NUMBER
			作业船跑多快？ | NUMBER
			近几年的风况怎么样？ | OTHER
			""")
	void tellsWhatIsAskedFor(String question, QuestionKind kind) {
		assertThat(QuestionKind.of(question)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			How long is the cable? | The cable leads to the pier, past 6 boats. | false
			How long is the cable? | The cable of 600 metres leads to the pier. | true
			Phone number of the shed | The shed has 600 metres of rope. | false
			Phone number of the shed | The shed has extension 4120. | true
			Who built the shed? | The shed on Kvarnholmen was built on 3 June. | false
			Who built the shed? | The shed at Lindhamn was built by Ada Brink. | true
			一副担架多少钱？ | 担架每副可承重两百千克。 | false
			出车补助多少？ | 出车前一天作出初步决定。 | false
			How long was the theatre in operation? | It was in operation from 1870 to 1939. | true
			How long is the trial? | The trial runs for twelve months. | true
			How far did the share rise? | It rose to 31. | true
			How many times did it ring? | It has 3 bells. | false
			How many times did it ring? | It rang 12 times. | true
			What year was it founded? | It was founded by 137 people in August. | false
			What year was it founded? | It was founded in 1911. | true
			What percentage of the boats left? | There were 40 boats. | false
			What percentage of the boats left? | Of 40 boats 12 % left. | true
			What percentage of the boats left? | Half of the boats left. | true
			海缆有多长？ | 海缆连接六台风机。 | false
			海缆有多长？ | 海缆全长十一公里。 | true
			哪年建的？ | 升压站由三家公司建成。 | false
			哪年建的？ | 二〇一九年建成。 | true
			叶片有多重？ | 每片重 38 吨。 | true
			叶片有多重？ | 每台有三片。 | false
			hub height of the turbines | The speed at hub height was 8.9 metres per second. | false
			hub height of the turbines | The hub stands 112 metres above the sea. | true
			weight of a blade | A turbine has three blades. | false
			轮毂高度是多少？ | 轮毂处的风速是 8.9 米/秒。 | false
			出海几人一组？ | 出海前一天 16 时作出决定。 | false
			出海几人一组？ | 每组不得少于三人。 | true
			报警响了几次？ | 温度超过 75 摄氏度。 | false
			""")
	void tellsWhatANumberHasToMeasure(String question, String sentence, boolean holds) {
		assertThat(Question.of(question).isFitFor(sentence)).isEqualTo(holds);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			How many members came? | The meeting was on 26 April 2025. | false
			How many members came? | On 26 April 2025 there came 742. | true
			How many members came? | Twelve members came. | true
			How many members came? | Ninety members came. | true
			How many members came? | Fourteen members came. | true
			员工有多少人？ | 公司在2021年3月扩大了团队。 | false
			员工有多少人？ | 公司在2021年有350名员工。 | true
			刑期是多少年？ | 判处有期徒刑三年。 | true
			When did the storm pass? | It passed in January. | true
			When did the storm pass? | It passed by. | false
			When does the last ferry leave? | The last ferry leaves at 22:15. | true
			How often is the kiln swept? | The kiln is swept every spring. | true
			How often is the kiln swept? | The kiln is swept by hand. | false
			What is the salary of a cook? | Cooks and bakers work in the galley. | false
			What is the salary of a cook? | A cook is paid 900 NZD. | true
			What's the phone number of the office? | Office: 020 7946 0018 | true
			What's the phone number of the office? | The office was opened in 2019. | false
			仓库的电话是多少？ | 仓库：内线 6120 | true
			What's the e-mail address of the office? | The office lies by the quay. | false
			Why was the pier closed? | The pier was closed because ice had moved it. | true
			Why was the pier closed? | The pier was closed on Monday. | false
			What is a hawser? | A hawser is a thick rope for mooring. | true
			What is a hawser? | Hawser A thick rope for mooring. | true
			What is a hawser? | The crew cut the hawser in the storm. | false
			什么是有义波高？ | 有义波高是指最高三分之一波浪的平均高度。 | true
			什么是有义波高？ | 作业前应查看有义波高。 | false
			What is the name of the chair? | The chair receives a fee. | false
			What is the name of the chair? | The chair is Marit Solvang. | true
			值班主任叫什么？ | 值班主任对安全运行负总责。 | false
			值班主任叫什么？ | 值班主任：张建国 | true
			值班主任叫什么？ | 值班主任由欧阳文担任。 | true
			值班主任叫什么？ | 值班主任是约翰·史密斯。 | true
			""")
	void findsItInASentence(String question, String sentence, boolean found) {
		assertThat(QuestionKind.of(question).in(sentence, Terms.of(question))).isEqualTo(found);
	}

}
