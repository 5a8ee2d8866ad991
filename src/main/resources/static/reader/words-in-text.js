// Finding words in texts: quotes by their letters, and what the reader looks for.

/** Where a quote stands in a text, white space not counted: {start, end}, or null. */
export function locateQuote(text, quote) {
  const wanted = quote.replace(/\s+/gu, '');
  const letters = [...text.matchAll(/\S/g)];
  const at = wanted ? letters.map(match => match[0]).join('').indexOf(wanted) : -1;
  return at < 0 ? null : { start: letters[at].index, end: letters[at + wanted.length - 1].index + 1 };
}

/**
 * Where a citation's place stands in its page's text: the span that the server gives, else the quote's own letters.
 * Null where it is neither.
 */
export function locate(text, { start, end }, quote) {
  return start !== null && end > start && end <= text.length ? { start, end } : locateQuote(text, quote);
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Matches of a query {start, end}; letter case doesn't count, and lines may break anywhere in it. */
export function matches(text, query) {
  const words = query.trim();
  if (!words) {
    return [];
  }
  const pattern = [...words.replace(/\s+/gu, ' ')].map((c, i, all) => {
    if (c === ' ') {
      return '\\s+';
    }
    return escape(c) + (cjk.test(c) && all[i + 1] && all[i + 1] !== ' ' ? '\\s*' : '');
  }).join('');
  return [...text.matchAll(new RegExp(pattern, 'giu'))]
    .map(match => ({ start: match.index, end: match.index + match[0].length }));
}

const escape = c => /[\\^$.*+?()[\]{}|/-]/.test(c) ? `\\${c}` : c;
