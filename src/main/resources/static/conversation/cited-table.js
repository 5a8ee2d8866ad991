// The row of a table that a citation quotes, with its headings and the cells that answer.
import { html } from 'lit';
import { PageElement } from '../element.js';
import { t } from '../words.js';

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

class CitedTable extends PageElement {
  static properties = { table: { attribute: false } };

  #sized = new ResizeObserver(() => this.#revealAnswer());

  render() {
    const { caption, header, row, cells } = this.table;
    const of = (column, part) => cells.find(cell => cell.column === column && cell.part === part);
    return html`<div class="table-scroller" role="group" tabindex="0" aria-label=${caption || t('conversation.tableRow')}><table>
      <caption>${caption || html`<span class="visually-hidden">${t('conversation.tableRow')}</span>`}</caption>
      <thead>${headings(header).map(cellsOfRow => html`<tr>${cellsOfRow.map(cell => this.#heading(cell))}</tr>`)}</thead>
      <tbody><tr>${row.map((text, column) => of(column, 'LABEL') ? html`<th scope="row">${text}</th>`
        : of(column, 'VALUE')?.answers ? html`<td class="answers"><mark>${text}</mark></td>` : html`<td>${text}</td>`)}</tr></tbody>
    </table></div>`;
  }

  #heading({ text, from, to, rows }) {
    const columns = to - from + 1;
    return text.trim() ? html`<th scope=${columns > 1 ? 'colgroup' : 'col'} colspan=${columns} rowspan=${rows}>${text}</th>`
      : html`<td colspan=${columns} rowspan=${rows}></td>`;
  }

  firstUpdated() {
    this.#sized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  /** In a table wider than its place what was asked for is what one sees first. */
  #revealAnswer() {
    const scroller = this.querySelector('.table-scroller');
    const answer = this.querySelector('.answers');
    if (answer) {
      scroller.scrollLeft = answer.offsetLeft + answer.offsetWidth - scroller.clientWidth + 8;
    }
  }
}

customElements.define('lectern-cited-table', CitedTable);

/** What is quoted: a row of a table as a table, anything else in its words. */
export const quoted = ({ quote, table }) => table
  ? html`<lectern-cited-table .table=${table}></lectern-cited-table>` : html`<q>${quote}</q>`;
