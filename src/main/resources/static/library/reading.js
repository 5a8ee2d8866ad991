// How well a document could be read: warnings, lines left out and text held back.
import { html, nothing } from 'lit';
import { getJson, part } from '../api.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { icon } from '../icons.js';
import { reason as inWords } from '../reasons.js';
import { store } from '../store.js';
import { languageTag, t } from '../words.js';

/** What of a document is missing, so that answers may be wrong about it. */
export const warningsOf = document => (document.warnings ?? []).filter(({ level }) => level === 'warning');

/** All that is to be said about how it was read, what is missing first. */
export const remarksOf = document => [...warningsOf(document), ...(document.warnings ?? []).filter(({ level }) => level !== 'warning')];

/** Where the document stands, in words. */
export function standingOf(document) {
  const count = document.status === 'INDEXED' ? warningsOf(document).length : 0;
  return count ? t('library.warned', count) : t(`library.${document.status}`);
}

/** Remarks as a list; onpage(page) leads to theirs. */
export const remarkList = (remarks, onpage) => html`
  <ul class="remarks" role="list">${remarks.map(({ level, page, reason }) => html`
    <li class=${level}>${icon(level === 'warning' ? 'warning' : 'info')}<span>${inWords(reason)}
      ${page ? html`<button class="plain" @click=${() => onpage(page)}>${t('library.onPage', page)}</button>` : nothing}</span></li>`)}</ul>`;

/** Numbers in ascending order, those that follow each other as a range: 1–3, 7. */
function ranges(numbers) {
  const found = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) {
      last[1] = number;
    } else {
      found.push([number, number]);
    }
  }
  return found.map(([from, to]) => from === to ? `${from}` : `${from}–${to}`).join(', ');
}

/** Calls onpage(page). */
class Reading extends PageElement {
  static properties = { document: { attribute: false }, onpage: { attribute: false }, heldBack: { state: true }, refusal: { state: true } };
  static watches = ['role'];

  #shown = null;

  willUpdate() {
    if (this.document.id !== this.#shown) {
      this.#shown = this.document.id;
      Object.assign(this, { heldBack: null, refusal: null });
    }
  }

  render() {
    const { document } = this;
    const remarks = remarksOf(document);
    return html`
      ${remarks.length ? html`<section><h3>${t('library.remarks')}</h3>${remarkList(remarks, this.onpage)}</section>` : nothing}
      ${document.leftOut?.length ? this.#leftOut(document.leftOut) : nothing}
      ${document.hidden ? this.#hidden(document) : nothing}`;
  }

  #leftOut(lines) {
    const count = lines.reduce((sum, { pages }) => sum + pages.length, 0);
    return html`
      <details><summary>${t('library.leftOut', count)}</summary>
        <p class="quiet">${t('library.leftOutWhat')}</p>
        <ul class="aside-texts">${lines.map(({ text, pages }) => html`
          <li><q>${text}</q> <span class="quiet">${t('library.onPages', ranges(pages), pages.length)}</span></li>`)}</ul>
      </details>`;
  }

  #hidden(document) {
    const count = new Intl.NumberFormat(languageTag()).format(document.hidden);
    return html`
      <details @toggle=${event => event.target.open && this.#load(document.id)}>
        <summary>${t('library.hidden', count, document.hidden)}</summary>
        <p class="quiet">${t('library.hiddenWhat')}</p>
        ${store.state.role === 'reader' ? html`<p class="quiet">${t('library.hiddenReader')}</p>` : nothing}
        ${this.refusal ? html`<p class="notice bad" role="alert">${this.refusal}</p>` : nothing}
        ${this.heldBack ? html`<ul class="aside-texts">${this.heldBack.map(({ page, kind, text }) => html`
          <li><q>${text}</q> <span class="quiet">${kind} · ${t('library.onPage', page)}</span></li>`)}</ul>` : nothing}
      </details>`;
  }

  async #load(id) {
    if (this.heldBack || store.state.role === 'reader') {
      return;
    }
    try {
      const { hidden } = await getJson(`admin/documents/${part(id)}/hidden`);
      if (id === this.#shown) {
        this.heldBack = hidden;
      }
    } catch (error) {
      this.refusal = explain(error);
    }
  }
}

customElements.define('lectern-reading', Reading);
