// The row of a table that a citation quotes, with its headings and the cells that answer.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { nameOfId } from '../library/names.js';
import { plain } from '../plain.js';
import { t } from '../words.js';
import { placeOf } from './place.js';

/**
 * Header rows as they stood in the table: lists of {text, from, to, rows}, columns from 0. A heading that is told in
 * several columns stands once over them, one told in several rows once beside them.
 */
export function headings(header) {
  const stretches = [];
  header.forEach((texts, row) => stretches.push(stretchesOf(texts, stretches[row - 1])));
  return stretches.map((row, i) => row.filter(cell => !same(cell, stretches[i - 1]))
    .map(cell => ({ ...cell, rows: 1 + runLength(stretches.slice(i + 1), below => same(cell, below)) })));
}

/** Equal neighbours are one heading, unless they stand under two. */
function stretchesOf(texts, above) {
  const stretches = [];
  texts.forEach((text, column) => {
    const last = stretches.at(-1);
    if (last?.text === text && !above?.some(({ from }) => from === column)) {
      last.to = column;
    } else {
      stretches.push({ text, from: column, to: column });
    }
  });
  return stretches;
}

const same = ({ text, from, to }, row) => row?.some(each => each.text === text && each.from === from && each.to === to);

function runLength(rows, holds) {
  const end = rows.findIndex(row => !holds(row));
  return end < 0 ? rows.length : end;
}

/** Rows of one table, under its headings; with `numbered`, each with the number of its citation. */
class CitedTable extends PageElement {
  static properties = { rows: { attribute: false }, numbered: { type: Boolean } };

  #sized = new ResizeObserver(() => this.#revealAnswer());

  render() {
    const { caption, header, cells } = this.rows[0].table;
    const labelled = cells.some(cell => cell.column === 0 && cell.part === 'LABEL');
    const name = t(this.rows.length > 1 ? 'conversation.tableRows' : 'conversation.tableRow');
    // Seen, the caption is a line of its own: a narrow table would break it, and a wide one take it along.
    return html`${caption ? html`<p class="caption" aria-hidden="true">${caption}</p>` : nothing}
      <div class="table-scroller" role="group" tabindex="0" aria-label=${caption || name}>
      <table class=${labelled ? 'labelled' : ''}>
        <caption><span class="visually-hidden">${caption || name}</span></caption>
        <thead>${headings(header).map((cellsOfRow, i, all) => html`<tr>${cellsOfRow.map(cell => this.#heading(cell))}${
          this.numbered && i === 0 ? html`<td rowspan=${all.length}></td>` : nothing}</tr>`)}</thead>
        <tbody>${this.rows.map(each => this.#row(each))}</tbody>
      </table></div>`;
  }

  #row(citation) {
    const { row, cells } = citation.table;
    const of = (column, part) => cells.find(cell => cell.column === column && cell.part === part);
    return html`<tr>${row.map((text, column) => of(column, 'LABEL') ? html`<th scope="row" class=${column ? '' : 'stays'}>${text}</th>`
      : of(column, 'VALUE')?.answers ? html`<td class="answers"><mark>${text}</mark></td>` : html`<td>${text}</td>`)}${
      this.numbered ? html`<td><button class="chip" data-marker=${citation.marker}
        aria-label=${t('conversation.citation', citation.marker, nameOfId(citation.documentId, citation.documentName), placeOf(citation))}>${citation.marker}</button></td>` : nothing}</tr>`;
  }

  #heading({ text, from, to, rows }) {
    const columns = to - from + 1;
    const stays = to === 0 ? 'stays' : '';
    return text.trim() ? html`<th class=${stays} scope=${columns > 1 ? 'colgroup' : 'col'} colspan=${columns} rowspan=${rows}>${text}</th>`
      : html`<td class=${stays} colspan=${columns} rowspan=${rows}></td>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#sized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  /** In a table wider than its place what was asked for is what one sees first; its beginning where it has no room. */
  #revealAnswer() {
    const scroller = this.querySelector('.table-scroller');
    const answer = this.querySelector('.answers');
    if (answer) {
      const covered = this.querySelector('tbody .stays')?.offsetWidth ?? 0;
      scroller.scrollLeft = Math.min(answer.offsetLeft - covered, answer.offsetLeft + answer.offsetWidth - scroller.clientWidth + 8);
    }
  }
}

customElements.define('lectern-cited-table', CitedTable);

/** What is quoted: a row of a table as a table, anything else in its words. */
export const quoted = citation => citation.table
  ? html`<lectern-cited-table .rows=${[citation]}></lectern-cited-table>` : html`<q>${plain(citation.quote)}</q>`;
