package io.lectern.safety;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Personal data of many kinds among sentences, and numbers that only look like it. */
class PersonalDataTests {

	private static final PersonalData RULE = new PersonalData();

	private final Random random = new Random(16);

	private final List<String> with = new ArrayList<>();

	private final List<String> without = new ArrayList<>();

	@Test
	void masksPersonalDataAndLeavesOtherNumbersAlone() {
		samples();
		assertThat(with).hasSize(100);
		assertThat(without).hasSize(100);
		List<String> missed = with.stream()
			.filter((sample) -> masked(sample.replaceAll("[{}]", "")).equals(sample.replaceAll("[{}]", ""))
					|| !isWhole(sample))
			.toList();
		List<String> wrong = without.stream().filter((sample) -> !masked(sample).equals(sample)).toList();
		System.out.printf("Personal data: %d of %d found, not %s; %d of %d masked wrongly: %s%n",
				with.size() - missed.size(), with.size(), missed, wrong.size(), without.size(), wrong);
		assertThat(missed.size()).isLessThanOrEqualTo(with.size() / 50);
		assertThat(wrong.size()).isLessThanOrEqualTo(without.size() / 100);
	}

	/** All that stands in braces is masked, and nothing else. */
	private static boolean isWhole(String sample) {
		int start = sample.indexOf('{');
		int end = sample.indexOf('}') - 1;
		String plain = sample.replaceAll("[{}]", "");
		return masked(plain).equals(plain.substring(0, start) + Ruling.DOT.repeat(end - start) + plain.substring(end));
	}

	private static String masked(String text) {
		return RULE.of(Stage.ANSWER, text).text();
	}

	private void samples() {
		List<String> frames = List.of("Write to {%s} for the keys.", "Ms Holm ({%s}) signs.", "联系方式：{%s}，工作日可用。",
				"It was {%s}.");
		List<String> data = new ArrayList<>(List.of("orla.finch@harbour.example", "o_finch+keys@mail.harbour.example",
				"wei.zhang@港口.公司", "JAN@LOTSE.DE", "a.b-c@x.co.uk", "+47 22 33 44 55", "+49 (0)711 123456",
				"+1-202-555-0143", "+8613812345678", "+44 20 7946 0958", "0033 1 23 45 67 89", "+31 (20) 555 1234",
				"13812345678", "138 1234 5678", "139-1234-5678", "(202) 555-0143", "202-555-0143", "(0711) 123456",
				"0711/1234567", "010-12345678", "01 23 45 67 89", "020 7946 0958", "078-05-1121", "219-09-9998",
				"457 55 5462", "4111 1111 1111 1111", "4111111111111111", "5555-5555-5555-4444", "3782 822463 10005",
				"378282246310005", "6011111111111117", "DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819",
				"NO9386011117947", "FR14 2004 1010 0505 0001 3M02 606", "NL91ABNA0417164300", "11010519491231002X",
				"12345678Z", "X1234567L", "RSSMRA85T10A562S", "2 55 08 14 168 025 38", "36574261809", "44051401458",
				"811228-9874", "131052-308T", "85.07.30-033.28"));
		while (data.size() < 100) {
			data.add(switch (data.size() % 5) {
				case 0 -> card();
				case 1 -> china();
				case 2 -> iban();
				case 3 -> "+4" + (1 + random.nextInt(8)) + " " + digits(2) + " " + digits(3) + " " + digits(4);
				default -> "p" + digits(3) + "@harbour" + digits(1) + ".example";
			});
		}
		for (int i = 0; i < 100; i++) {
			with.add(frames.get(i % frames.size()).formatted(data.get(i)));
		}
		List<String> other = new ArrayList<>(List.of("Order 4500017788 was paid.", "ISBN 978-3-16-148410-0 is lent.",
				"The fee is 1,240,000 euros.", "It happened on 2025-03-04 at 14:05:33.",
				"Version 10.4.22 came on 04.05.2024.", "The wreck lies at 59.91273, 10.74609.",
				"Article PPR-9087 and W-1433.", "Part number 20-7946-09583.", "See sections 3.1.4 and 3.1.5.1.",
				"In 2019 2020 2021 2022 2023", "The sum is 4111 1111 1111 1112.",
				"IBAN DE89 3704 0044 0532 0130 01 is wrong.", "110105194912310021 is no number of a person.",
				"12345678A has another letter.", "RSSMRA85T10A562T", "A turbine makes 3.6 MW at 690 V and 50 Hz.",
				"Pages 123-456-789", "Phase 000-12-3456 does not exist.", "666-12-3456", "Table 12: 34 56 78 90",
				"第110105号文件共有12345678字。", "会议于2024年10月12日14时举行。", "RFC 9457 and ISO 13616-1:2020", "Ring at 8 and 10.",
				"1 000 000 000 crowns", "UTC+0200", "The value +12.5 % is high.", "#1234567890",
				"port 8080 of 192.168.100.200", "a hash: 9f86d081884c7d659a2feaa0c55ad015", "@harbour is a handle",
				"44051401459 is no PESEL.", "811228-9873 is none.", "131052-308U is none.", "85.07.30-033.29 is none.",
				"2 55 08 14 168 025 39 is none.", "It weighs 12 345 678 kg.", "Tickets 100-200-3000.",
				"3.14159265358979", "E = 1.602176634e-19"));
		while (other.size() < 100) {
			other.add(switch (other.size() % 6) {
				case 0 -> "Invoice " + digits(8) + " of " + (1990 + random.nextInt(30)) + ".";
				case 1 -> "The lot holds " + digits(3) + "," + digits(3) + " pieces.";
				case 2 -> "Serial SN-" + digits(4) + "-" + digits(4) + ".";
				case 3 -> "Between " + digits(4) + " and " + digits(4) + " metres.";
				case 4 -> "The card " + wrong(card()) + " is void.";
				default -> "编号" + digits(6) + "，金额" + digits(5) + "." + digits(2) + "元。";
			});
		}
		without.addAll(other);
	}

	private String digits(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> String.valueOf(1 + random.nextInt(9)))
			.reduce("", String::concat);
	}

	/**
	 * Tries last digits by the sum of the doubled ones, written otherwise than the rule
	 * is.
	 */
	private String card() {
		String number = "4" + digits(14);
		for (int last = 0; last < 10; last++) {
			int sum = 0;
			String whole = number + last;
			for (int i = 0; i < whole.length(); i += 2) {
				sum += (whole.charAt(i) - '0') * 2 / 10 + (whole.charAt(i) - '0') * 2 % 10 + whole.charAt(i + 1) - '0';
			}
			if (sum % 10 == 0) {
				return whole.replaceAll("(.{4})(?=.)", "$1 ");
			}
		}
		throw new AssertionError();
	}

	private static String wrong(String card) {
		char last = card.charAt(card.length() - 1);
		return card.substring(0, card.length() - 1) + (char) ((last == '9') ? '0' : last + 1);
	}

	/** The weights are powers of two modulo eleven. */
	private String china() {
		String number = "310104" + (1950 + random.nextInt(50)) + "0" + (1 + random.nextInt(9)) + "1"
				+ random.nextInt(10) + digits(3);
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += BigInteger.TWO.pow(17 - i).mod(BigInteger.valueOf(11)).intValue() * (number.charAt(i) - '0');
		}
		int check = (12 - sum % 11) % 11;
		return number + ((check == 10) ? "X" : String.valueOf(check));
	}

	/** D is 13 and E is 14. */
	private String iban() {
		String account = digits(18);
		int check = 98 - new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
		return "DE%02d".formatted(check) + account;
	}

}
