// The outlines of documents: entries {title, children} with the PDF's destination or the page.

/** A PDF's own outline; empty where it has none. */
export async function pdfOutline(pdf) {
  const entry = ({ title, dest, items }) => ({ title: title.trim(), dest, children: items.map(entry) });
  return (await pdf.getOutline() ?? []).map(entry).filter(({ title }) => title);
}

/** The headings that a document's passages stand under. */
export function headingOutline(passages) {
  const top = [];
  let open = [];
  for (const { headings, page } of passages) {
    let same = 0;
    while (same < headings.length && open[same]?.title === headings[same]) {
      same++;
    }
    open = open.slice(0, same);
    for (const title of headings.slice(same)) {
      const entry = { title, page, children: [] };
      (open.at(-1)?.children ?? top).push(entry);
      open.push(entry);
    }
  }
  return top;
}
