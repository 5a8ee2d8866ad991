/** Splits a page's text into [before, quote, after]; null where the quote isn't found. White space doesn't count. */
export function splitAtQuote(text, quote) {
  const letters = quote.replace(/\s+/gu, '');
  if (!letters) {
    return null;
  }
  const offsets = [];
  let dense = '';
  for (let i = 0; i < text.length; i++) {
    if (!/\s/u.test(text[i])) {
      dense += text[i];
      offsets.push(i);
    }
  }
  const at = dense.indexOf(letters);
  if (at < 0) {
    return null;
  }
  const start = offsets[at];
  const end = offsets[at + letters.length - 1] + 1;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
