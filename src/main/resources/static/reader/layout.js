// A page's text as parsed, split into what it is made of. All positions are characters of the page's text.

// Markdown is shown as it was read; its marks of headings and tables are layout, not text.
const hashes = /^(#{1,6})\s+(?=\S)/u;
const tableRule = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?\s*)?$/u;
const listItem = /^\s*(?:[-*•·‣◦–]|\(?\d{1,3}[.)、]|[a-z][.)])\s+\S/u;

const fence = /^(```+|~~~+).*\n([^]*?)(?:^\1\s*$|$(?![^]))/gmu;

/** What stands within Markdown's marks, and what it is. */
const inline = new RegExp([
  '`(?<code>[^`\\n]+)`', '\\*\\*(?=\\S)(?<strong>[^*\\n]+?)(?<=\\S)\\*\\*', '(?<![\\p{L}\\p{N}*\\\\])\\*(?=\\S)(?<em>[^*\\n]+?)(?<=\\S)\\*(?![\\p{L}\\p{N}*])',
  '!?\\[(?<link>[^\\]\\[\\n]*)\\]\\([^()\\s]*\\)',
].join('|'), 'dgu');

/**
 * Blocks {kind, level, start, end, rows}, where kind is 'heading', 'text', 'list', 'table' or, in Markdown, 'code'. A table's
 * rows are lists of cells, a list's rows have one each.
 *
 * @param levels gives a heading's level by its dense text
 * @param markdown whether the text is Markdown
 */
export function blocksOf(text, levels = new Map(), markdown = false) {
  const blocks = [];
  let from = 0;
  for (const code of markdown ? text.matchAll(fence) : []) {
    blocks.push(...blocksWithin(text, levels, from, code.index));
    const start = code.index + code[0].indexOf('\n') + 1;
    blocks.push({ kind: 'code', level: 0, start, end: start + code[2].trimEnd().length, rows: [] });
    from = code.index + code[0].length;
  }
  return [...blocks, ...blocksWithin(text, levels, from, text.length)];
}

/** Stretches {kind, start, end} of [start, end) without Markdown's marks; kind is 'code', 'strong', 'em', 'link' or null. */
export function unmarked(text, start, end) {
  const found = [];
  let from = start;
  for (const { indices } of text.slice(start, end).matchAll(inline)) {
    const [kind, [left, right]] = Object.entries(indices.groups).find(([, place]) => place);
    found.push({ kind: null, start: from, end: start + indices[0][0] }, { kind, start: start + left, end: start + right });
    from = start + indices[0][1];
  }
  return [...found, { kind: null, start: from, end }].filter(each => each.end > each.start);
}

function blocksWithin(text, levels, from, to) {
  const blocks = [];
  for (const { start, end } of stretches(text, /\n[^\S\n]*\n\s*/gu, from, to)) {
    let opened = false;
    for (const line of stretches(text, /\n/gu, start, end)) {
      if (tableRule.test(text.slice(line.start, line.end))) {
        continue;
      }
      const { kind, level, cells } = lineOf(text, line, levels);
      const last = blocks.at(-1);
      // Lines of the same kind that stand together are one block; a list's items may stand apart.
      if (last?.kind === kind && kind !== 'heading' && (opened || kind === 'list')) {
        last.rows.push(cells);
        last.end = line.end;
      } else {
        blocks.push({ kind, level, start: cells[0].start, end: line.end, rows: [cells] });
      }
      opened = true;
    }
  }
  return blocks;
}

function lineOf(text, line, levels) {
  const words = text.slice(line.start, line.end);
  const marker = hashes.exec(words);
  const heading = marker ? { start: line.start + marker[0].length, end: line.end } : line;
  const level = marker?.[1].length ?? levels.get(dense(words));
  if (level) {
    return { kind: 'heading', level, cells: [heading] };
  }
  if (words.includes(' | ')) {
    const [before = '', after = ''] = edges(words);
    return { kind: 'table', level: 0, cells: stretches(text, / \| /gu, line.start + before.length, line.end - after.length, true) };
  }
  return { kind: listItem.test(words) ? 'list' : 'text', level: 0, cells: [line] };
}

/** What stands before a row's first cell and behind its last one. */
const edges = row => [/^\s*\|\s?/u.exec(row)?.[0], /\s?\|\s*$/u.exec(row)?.[0]];

/** What lies between a separator's matches; blank stretches are left out unless kept. */
function stretches(text, separator, from = 0, to = text.length, keepBlank = false) {
  const found = [];
  let start = from;
  const take = end => {
    if (keepBlank || text.slice(start, end).trim()) {
      found.push({ start, end });
    }
  };
  for (const match of text.slice(from, to).matchAll(separator)) {
    take(from + match.index);
    start = from + match.index + match[0].length;
  }
  take(to);
  return found;
}

export const dense = text => text.replace(/\s+/gu, '');

/** The levels of a document's headings, by their dense text, from its passages and title. */
export function headingLevels(passages, title) {
  const levels = new Map([[dense(title), 1]]);
  for (const { headings } of passages) {
    headings.forEach((heading, depth) => levels.has(dense(heading)) || levels.set(dense(heading), depth + 1));
  }
  return levels;
}

/** Cuts [start, end) wherever one of the ranges begins or ends: pieces {text, ranges}. */
export function pieces(text, start, end, ranges) {
  const inside = ranges.filter(range => range.start < end && range.end > start);
  const cuts = new Set([start, end]);
  for (const range of inside) {
    cuts.add(Math.max(start, range.start)).add(Math.min(end, range.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => ({
    text: text.slice(from, sorted[i + 1]),
    ranges: inside.filter(range => range.start <= from && range.end >= sorted[i + 1]),
  }));
}
