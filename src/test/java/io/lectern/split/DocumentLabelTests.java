package io.lectern.split;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentLabelTests {

	@ParameterizedTest
	@CsvSource({ "FORM 10-K, reports/ACME_2021_10K.pdf, FORM 10-K (ACME 2021 10K)",
			"Annual Report 2025, Annual Report 2025.pdf, Annual Report 2025", "Minutes, scan-07.pdf, Minutes (scan 07)",
			"Minutes, 07.pdf, Minutes", "reports/ACME_2021.pdf, reports/ACME_2021.pdf, ACME 2021",
			"运维手册, 港口运维手册.pdf, 运维手册 (港口运维手册)" })
	void namesWhatTheTitleLeavesOut(String title, String name, String label) {
		assertThat(DocumentLabel.of(title, name)).isEqualTo(label);
	}

}
