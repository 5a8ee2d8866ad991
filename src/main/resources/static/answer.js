// An answer's Markdown as safe nodes, and quotes found on their page.
import { marked } from './webjars/marked/lib/marked.esm.js';
import DOMPurify from './webjars/dompurify/dist/purify.es.mjs';

// An answer's HTML is shown as the text it is, an image as its description.
const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
marked.use({ renderer: { html: ({ text }) => escape(text), image: ({ text }) => escape(text) } });

// Nothing an answer says may make the browser fetch something or leave the page by itself.
const allowed = {
  RETURN_DOM_FRAGMENT: true,
  ALLOWED_TAGS: ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ALLOWED_ATTR: ['align', 'start'],
};

/** The answer as nodes; each [n] outside code becomes what mark(n) returns, or stays where that is null. */
export function answerNodes(markdown, mark) {
  const fragment = DOMPurify.sanitize(marked.parse(markdown, { gfm: true, async: false }), allowed);
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest('code, pre') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (texts.nextNode()) {
    found.push(texts.currentNode);
  }
  for (const text of found) {
    const parts = text.data.split(/(\[\d{1,3}\])/);
    if (parts.length > 1) {
      text.replaceWith(...parts.map(part => /^\[\d+\]$/.test(part) ? mark(Number(part.slice(1, -1))) ?? part : part));
    }
  }
  return fragment;
}

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
