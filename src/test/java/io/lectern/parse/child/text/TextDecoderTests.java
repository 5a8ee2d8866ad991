package io.lectern.parse.child.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A dozen words are enough to tell an encoding by. */
class TextDecoderTests {

	@ParameterizedTest
	@ValueSource(strings = { "windows-1252 > Kundennummer;Straße;Größe\n12;Königsallee 9;Müller",
			"windows-1252 > nom;prix\ncafé crème;4,50 €\nthé à la menthe;3 €", "windows-1252 > Århus",
			"windows-1252 > 10 °C", "windows-1252 > 5 €", "windows-1252 > ½ Liter", "windows-1250 > Győr;żółw",
			"windows-1250 > Kraków;Gdańsk", "windows-1250 > Žižka", "KOI8-R > НАСОС НЕ РАБОТАЕТ",
			"windows-1253 > Αθήνα", "windows-1255 > ירושלים;חיפה", "GB18030 > 库存", "GB18030 > 锅炉", "GB18030 > 合格",
			"Big5 > 你好", "Big5 > 學生證", "EUC-KR > 날짜,온도", "windows-1252 > año;señal\n2024;corazón\n2025;¿Qué?",
			"windows-1252 > Navn;Sted\nBjørn;Ålesund\nSøren;Ærø",
			"windows-1252 > She said “no” – it’s 40 °C, 12 m² at £5 … ½ done",
			"windows-1250 > Miasto;Kierownik\nŁódź;Paweł Żak\nGdańsk;Święcicka",
			"windows-1250 > Jméno;Město\nDvořák;Plzeň\nŠťastný;Ústí",
			"windows-1250 > Név;Város\nErdős Pál;Győr\nSzűcs;Székesfehérvár",
			"ISO-8859-2 > Miasto;Kierownik\nŁódź;Paweł Żak\nGdańsk;Święcicka",
			"windows-1254 > Şehir;Kişi\nİzmir;Ayşe Yılmaz\nDiyarbakır;Oğuz",
			"windows-1251 > Город;Цена\nМосква;120\nТула;85", "KOI8-R > Город;Цена\nМосква;120\nТула;85",
			"KOI8-R > насос работает", "IBM866 > Город;Цена\nМосква;120\nТула;85",
			"windows-1253 > Πόλη;Τιμή\nΑθήνα;120\nΠάτρα;85", "windows-1255 > עיר;מחיר\nחיפה;120\nירושלים;85",
			"windows-1256 > مدينة;سعر\nالقاهرة;120\nدمشق;85", "IBM850 > Straße;Größe\nKönigsallee;Müller",
			"x-MacRoman > Straße;Größe\nKönigsallee;Müller", "GB18030 > 编号,名称\n1,雨伞\n2,手电筒",
			"GB18030 > 产品,价格\n水泵,12\n阀门,9", "GB18030 > 泵房", "GB18030 > 锅炉压力为4.2巴，请勿靠近。", "Big5 > 編號,名稱\n1,雨傘\n2,手電筒",
			"Big5 > 產品價格表\n水泵,十二元\n閥門,九元", "Shift_JIS > 番号,名前\n1,かさ\n2,ライト", "Shift_JIS > ポンプは二階にあります。",
			"EUC-JP > 番号,名前\n1,かさ\n2,ライト", "EUC-KR > 번호,이름\n1,우산\n2,손전등", "EUC-KR > 펌프는 이층에 있습니다",
			"ISO-2022-JP > ポンプは二階にあります。", "UTF-16LE > Name,Room\nOsman,B1", "UTF-16BE > 编号,名称\n1,雨伞",
			"UTF-16LE > 编号,名称\n1,雨伞", "UTF-16LE > Город;Цена\nТула;85", "UTF-16 > plain words" })
	void readsAFewWordsIn(String charsetAndText) {
		String charset = charsetAndText.substring(0, charsetAndText.indexOf(" > "));
		String written = charsetAndText.substring(charset.length() + 3);

		Decoded decoded = TextDecoder.decode(written.getBytes(Charset.forName(charset)));

		assertThat(decoded.text()).isEqualTo(written);
		assertThat(decoded.lost()).isZero();
	}

	@Test
	void saysWhichEncodingWasGuessed() {
		ReadFile read = ReadFile.of("staedte.csv", "Stadt;Höhe\nKöln;53\nMünchen;519\n", "windows-1252");

		assertThat(read.rows()).contains("München | 519");
		assertThat(read.warnings()).singleElement().asString().contains("windows-1252");
	}

	@Test
	void saysNothingWhereThereIsNoDoubt() {
		assertThat(ReadFile.of("a.txt", "Plain words, Größe 3").warnings()).isEmpty();
	}

	@Test
	void oneTornCharacterLeavesTheOthersAlone() {
		byte[] bytes = "Größe, Höhe, Länge, Stärke, Wärme, Kälte, Nässe, Dürre, Bö und so fort ü!"
			.getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 2] = '?';

		Decoded decoded = TextDecoder.decode(bytes);

		assertThat(decoded.text()).contains("Größe", "Wärme", "Dürre");
		assertThat(decoded.lost()).isEqualTo(1);
	}

}
