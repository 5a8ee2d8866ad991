// The citation whose place is marked.
import { html, nothing } from 'lit';
import { placeOf } from '../conversation/place.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { keep } from '../notebook/notes.js';
import { go } from '../route.js';
import { store } from '../store.js';
import { t } from '../words.js';

const latin = { comma: ', ', colon: ': ', semicolon: '; ' };
const chinese = { comma: '，', colon: '：', semicolon: '；' };

/** The cells that answer, with the names of their row and columns; where they stand the page shows. */
function said({ header, cells, row }) {
  const { comma, colon, semicolon } = /\p{Script=Han}/u.test([...header, row].join('')) ? chinese : latin;
  const label = cells.filter(({ part }) => part === 'LABEL').map(({ text }) => text);
  const answers = cells.filter(({ answers }) => answers).map(({ column, text }) => {
    const names = [...new Set(header.map(row => row[column]).filter(Boolean))];
    return names.length ? `${names.join(comma)}${colon}${text}` : text;
  });
  return [...label, answers.join(semicolon)].join(comma);
}

class Cited extends PageElement {
  static properties = { citation: { attribute: false }, located: { attribute: false }, onshow: { attribute: false } };

  render() {
    const { citation, located } = this;
    return html`
      <div class="quoted" @click=${() => this.onshow()}>
        ${citation.marker ? html`<span class="number">${citation.marker}</span>` : nothing}
        <q class=${citation.table ? 'cells' : ''}>${citation.table ? said(citation.table) : citation.quote}</q>
        <button class="plain" title=${t('reader.showMark')}>${placeOf(citation)}</button>
      </div>
      <button class="plain icon-button" aria-label=${t('notes.keep')} title=${t('notes.keep')} @click=${this.#keep}>${icon('pin')}</button>
      <button class="plain icon-button" aria-label=${t('reader.unmark')} title=${t('reader.unmark')} @click=${this.#unmark}>${icon('close')}</button>
      ${located === false ? html`<p class="notice warn" role="status">${t('reader.notLocated')}</p>` : nothing}
      ${citation.supported === false ? html`<p class="notice warn">${t('reader.doubtful')}</p>` : nothing}`;
  }

  /** With its place, where it is an answer's; else its words. */
  #keep = () => {
    const { marker, documentId, page, quote } = this.citation;
    const answerId = store.state.route.citation?.replace(/\.\d+$/, '');
    keep(answerId && marker ? { answerId, marker } : { documentId, page, quote });
  };

  #unmark() {
    store.set({ marked: null });
    go({ citation: null }, { replace: true });
  }
}

customElements.define('lectern-cited', Cited);
