// Markdown as safe nodes. Nothing that an answer or a document says may run, fetch something or lead away.
import DOMPurify from 'dompurify';
import { Lexer, Marked } from 'marked';

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

// Formulas: $…$, $$…$$, \(…\), \[…\]. As in Pandoc, a lone dollar next to a space or before a digit is money.
const inlineFormula = /^(?:\$(?!\s)((?:\\.|[^$\\\n])+?)(?<!\s)\$(?!\d)|\\\(((?:.|\n)+?)\\\))/;
const blockFormula = /^(?:\$\$((?:.|\n)+?)\$\$|\\\[((?:.|\n)+?)\\\])\s*(?:\n|$)/;

const formula = (name, level, pattern, start) => ({
  name, level,
  start: text => text.match(start)?.index,
  tokenizer(text) {
    const match = pattern.exec(text);
    return match ? { type: name, raw: match[0], text: (match[1] ?? match[2]).trim() } : undefined;
  },
  renderer: ({ text }) => level === 'block'
    ? `<pre><code class="formula">${escape(text)}</code></pre>` : `<code class="formula">${escape(text)}</code>`,
});

// What opens something in a paragraph, and how much of it, and how deep, is read as Markdown. For each opening marked looks
// through the whole rest for its end, and again for each nested one: 3,000 times "[](" take it minutes.
const opening = /[[\]*_~`$\\]/g;
const mostOpenings = 400;
const mostLinks = 40;
const deepest = 20;

const tangled = text => (text.match(opening)?.length ?? 0) > mostOpenings || text.split('](').length > mostLinks;

/** Reads what would take too long as the text it is. */
class BoundedLexer extends Lexer {
  depth = 0;

  inlineTokens(text, tokens = []) {
    if (!tangled(text)) {
      return super.inlineTokens(text, tokens);
    }
    tokens.push({ type: 'text', raw: text, text, escaped: false });
    return tokens;
  }

  blockTokens(text, tokens = [], clipped = false) {
    if (this.depth === deepest) {
      tokens.push({ type: 'text', raw: text, text, escaped: false });
      return tokens;
    }
    this.depth++;
    try {
      return super.blockTokens(text, tokens, clipped);
    } finally {
      this.depth--;
    }
  }
}

// HTML is shown as the text it is, an image as its description, a link as its text.
const marked = new Marked({
  gfm: true,
  async: false,
  hooks: { provideLexer: () => (text, options) => new BoundedLexer(options).lex(text) },
  extensions: [
    formula('blockFormula', 'block', blockFormula, /\$\$|\\\[/),
    formula('inlineFormula', 'inline', inlineFormula, /\$|\\\(/),
  ],
  renderer: {
    html: ({ text }) => escape(text),
    image: ({ text }) => escape(text),
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
  },
});

const allowed = {
  RETURN_DOM_FRAGMENT: true,
  ALLOWED_TAGS: ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ALLOWED_ATTR: ['align', 'start', 'class'],
};

/**
 * The text as nodes; each [n] outside code becomes what mark(n) returns, or stays where that is null.
 * With streaming, what at the end isn't yet clear (a citation's half, a table's first row) is held back.
 */
export function renderMarkdown(text, { mark = () => null, streaming = false } = {}) {
  const fragment = DOMPurify.sanitize(marked.parse(streaming ? settled(text) : text), allowed);
  fragment.querySelectorAll('table').forEach(frame);
  fragment.querySelectorAll('pre').forEach(pre => { pre.tabIndex = 0; });
  fragment.querySelectorAll('code.formula').forEach(typeset);
  placeMarks(fragment, mark);
  return fragment;
}

/** The text without its unfinished end. */
function settled(text) {
  return text.replace(/(?:^|\n)\|[^\n]*(?:\n\|?[\s:|-]*)?$/, '').replace(/(?:\s*\[\d{0,3}|[*_`$]+)$/, '');
}

/** A wide table scrolls by itself, with the keyboard too, as code does. */
function frame(table) {
  const frame = document.createElement('div');
  frame.className = 'table';
  frame.tabIndex = 0;
  table.replaceWith(frame);
  frame.append(table);
}

let katex = null;

/** A formula as MathML as soon as KaTeX is there; until then, and where it can't be read, as it was written. */
async function typeset(code) {
  try {
    katex ??= (await import('katex')).default;
    katex.render(code.textContent, code, { output: 'mathml', displayMode: code.parentElement?.tagName === 'PRE', trust: false });
    code.classList.add('typeset');
  } catch (error) {
    console.debug('A formula stays as it was written', error);
  }
}

function placeMarks(fragment, mark) {
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT,
    node => node.parentElement?.closest('code, pre') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (texts.nextNode()) {
    found.push(texts.currentNode);
  }
  for (const text of found) {
    const parts = text.data.split(/(\[\d{1,3}\])/);
    if (parts.length > 1) {
      text.replaceWith(...parts.map(each => /^\[\d+\]$/.test(each) ? mark(Number(each.slice(1, -1))) ?? each : each));
    }
  }
}
