package io.lectern.parse.child.pdf.notes;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Calendar;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Who signed, when and why. Whether a signature holds is not looked at. */
final class Signatures {

	private Signatures() {
	}

	static String words(PDSignature signature) {
		String name = CleanText.of(signature.getName());
		if (name.isEmpty()) {
			name = certified(signature.getContents());
		}
		StringBuilder words = new StringBuilder("Signed");
		words.append(name.isEmpty() ? "" : " by " + name);
		Calendar date = signature.getSignDate();
		if (date != null) {
			words.append(" on ").append(LocalDate.ofInstant(date.toInstant(), date.getTimeZone().toZoneId()));
		}
		add(words, "Reason", signature.getReason());
		add(words, "Place", signature.getLocation());
		add(words, "Contact", signature.getContactInfo());
		return words.append('.').toString();
	}

	private static void add(StringBuilder words, String what, String said) {
		String clean = CleanText.of(said);
		if (!clean.isEmpty()) {
			words.append(". ").append(what).append(": ").append(clean.replaceFirst("\\.$", ""));
		}
	}

	/** The name in the certificate that signed: the one that signed no others. */
	private static String certified(byte[] signature) {
		if (signature == null || signature.length == 0) {
			return "";
		}
		try {
			for (Certificate one : CertificateFactory.getInstance("X.509")
				.generateCertificates(new ByteArrayInputStream(signature))) {
				if (one instanceof X509Certificate certificate && certificate.getBasicConstraints() < 0) {
					return commonName(certificate);
				}
			}
		}
		catch (CertificateException | InvalidNameException | RuntimeException ex) {
			// No certificate in it that can be read: then the signer stays unnamed.
		}
		return "";
	}

	private static String commonName(X509Certificate certificate) throws InvalidNameException {
		for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
			if (part.getType().equalsIgnoreCase("CN")) {
				return CleanText.of(part.getValue().toString());
			}
		}
		return "";
	}

}
