// Answers in the documents' own words: each quote is its own card, with where it stands below it and tables as tables.
import { html, nothing, render } from 'lit';
import { stateOf } from './state.js';
import './cited-table.js';
import './source-line.js';

/** Of more rows than that, the table alone is shown: their sentences say the same again. */
const mostSaid = 3;

/** Whether the answer consists of quotes, so that cards below it would only repeat it. */
export const isQuoted = ({ state, result }) =>
  state !== 'running' && Boolean(result) && !result.model && !result.survey && !result.smallTalk && stateOf(result) !== 'absent';

const tableOf = ({ documentId, page, table }) => table && JSON.stringify([documentId, page, table.caption, table.header]);

/**
 * The answer's blocks as `{made, node}`: quotes with their sources, all else as it is. `made` tells blocks apart.
 *
 * @param nodes the answer's blocks, whose markers are buttons with the class 'chip'
 * @param citationOf gives the citation of a marker
 * @param open opens a citation in the reader
 * @param computed what was computed, null where nothing was; the first block then says it
 */
export function withSources(nodes, citationOf, open, computed = null) {
  if (computed && nodes.length) {
    resultStandsOut(nodes[0]);
  }
  const groups = [];
  for (const node of nodes) {
    const citations = [...node.querySelectorAll('.chip')].map(chip => citationOf(Number(chip.dataset.marker))).filter(Boolean);
    const last = groups.at(-1)?.at(-1);
    // Rows of one table are one table, and sentences of one place stand together.
    if (citations.length && last?.citations.length && belongTogether(last.citations.at(-1), citations[0])) {
      groups.at(-1).push({ node, citations });
    } else {
      groups.push([{ node, citations }]);
    }
  }
  return groups.map(parts => ({
    made: JSON.stringify(parts.map(({ node, citations }) => [node.outerHTML, ...citations.map(({ passageId }) => passageId)])),
    node: parts[0].citations.length ? figureOf(parts, open) : parts[0].node,
  }));
}

function belongTogether(one, other) {
  return one.table || other.table ? tableOf(one) === tableOf(other)
    : one.documentId === other.documentId && one.page === other.page && one.paragraph === other.paragraph;
}

function figureOf(parts, open) {
  const figure = document.createElement('figure');
  figure.className = 'quoted-block';
  const citations = [...new Set(parts.flatMap(part => part.citations))];
  const rows = citations.filter(({ table }) => table);
  const said = rows.length <= mostSaid;
  if (said) {
    parts.forEach(part => standOut(part));
    figure.append(...parts.map(({ node }) => node));
  }
  const below = document.createElement('div');
  render(html`
    ${rows.length ? html`<lectern-cited-table .rows=${rows} ?numbered=${!said}></lectern-cited-table>` : nothing}
    <lectern-source-line .citations=${citations} .onopen=${open}></lectern-source-line>`, below);
  figure.append(below);
  return figure;
}

/** What was computed, in bold: it stands behind the last equals sign, or the colon. */
function resultStandsOut({ lastChild: text }) {
  const result = /(?<=[=:：] ?)[^=:：]+$/u.exec(text?.data ?? '');
  if (result) {
    const strong = document.createElement('strong');
    const words = text.splitText(result.index);
    words.replaceWith(strong);
    strong.append(words);
  }
}

/** The words that answer, in bold: those of the quote, or the texts of the cells, at the end of what is said of them. */
function standOut({ node, citations }) {
  const answers = citations.flatMap(({ table, answering = [] }) =>
    table?.cells.filter(cell => cell.answers).map(cell => cell.text.trim()) ?? answering);
  for (const answer of new Set(answers.filter(Boolean))) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT,
      each => each.parentElement.closest('.chip, strong') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const at = text.data.lastIndexOf(answer);
      if (at >= 0) {
        const words = text.splitText(at);
        words.splitText(answer.length);
        const strong = document.createElement('strong');
        words.replaceWith(strong);
        strong.append(words);
        break;
      }
    }
  }
}
