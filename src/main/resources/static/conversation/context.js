// The words around a quote on its page.
import { pageText } from '../api.js';
import { plain } from '../plain.js';

const AROUND = 170;
const MOST_KEPT = 40;

const pages = new Map();

/** A page's text, kept for the next one who looks. */
function textOf(id, page) {
  const key = `${id} ${page}`;
  if (!pages.has(key)) {
    pages.set(key, pageText(id, page).catch(() => null));
    if (pages.size > MOST_KEPT) {
      pages.delete(pages.keys().next().value);
    }
  }
  return pages.get(key);
}

/** {before, after}: what stands around the quote, whole words; null where its place isn't known. */
export async function wordsAround({ documentId, page, start, end, marks, table }) {
  const last = marks?.filter(mark => mark.page === page).at(-1)?.end ?? end;
  if (table || start === null || start === undefined) {
    return null;
  }
  const text = await textOf(documentId, page);
  if (text === null || last > text.length) {
    return null;
  }
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(last, last + AROUND);
  // Not trimmed: the quote follows.
  const tidy = words => `${/^\s/.test(words) ? ' ' : ''}${plain(words).replaceAll(/\s+/g, ' ')}${/\s$/.test(words) ? ' ' : ''}`;
  return {
    before: tidy(start > AROUND ? before.replace(/^\S*\s/u, '… ') : before),
    after: tidy(last + AROUND < text.length ? after.replace(/\s\S*$/u, ' …') : after),
  };
}
