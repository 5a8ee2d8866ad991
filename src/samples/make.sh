#!/usr/bin/env bash
# Builds documents/ from the sources beside this file.
# Needs: chromium (prints the PDFs), libreoffice-writer (writes the DOCX), and the fonts
# fonts-lato, fonts-crosextra-caladea and fonts-wqy-microhei (TrueType, so that Chromium embeds
# them as subsets with a text layer).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
documents=$(cd "$here/../.." && pwd)/documents
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$documents"

print_pdf() { # source, result; the PDF takes its title from <title>
	chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
		--disable-background-networking --disable-component-update --disable-sync \
		--user-data-dir="$work/chromium" --no-pdf-header-footer --generate-pdf-document-outline \
		--print-to-pdf="$documents/$2" "file://$here/$1" 2>"$work/chromium.log" || { cat "$work/chromium.log"; exit 1; }
}

print_pdf annual-report.html "Harbour Wind Cooperative - Annual Report 2025.pdf"
print_pdf sandgrund-manual-zh.html "沙洲海上风电场运维手册.pdf"
soffice --headless "-env:UserInstallation=file://$work/office" --infilter="HTML (StarWriter)" \
	--convert-to "docx:MS Word 2007 XML" --outdir "$work" "$here/operations-handbook.html" >"$work/office.log" 2>&1 \
	|| { cat "$work/office.log"; exit 1; }
mv "$work/operations-handbook.docx" "$documents/Operations Handbook.docx"
cp "$here/wind-data-guide.md" "$documents/Wind Data Guide.md"
ls -l "$documents"
