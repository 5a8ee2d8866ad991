// What is known about a document, its outline, and what can be done with it.
import { html, nothing } from 'lit';
import { contentAddress, passagesOf } from '../api.js';
import { askOnly } from '../conversation/ask.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { reason } from '../reasons.js';
import { download } from '../reader/download.js';
import { openDocument } from '../reader/open.js';
import '../reader/outline-panel.js';
import { headingOutline } from '../reader/outline.js';
import { store } from '../store.js';
import { currentLanguage, languageTag, t } from '../words.js';
import { reindex, remove } from './documents.js';
import { nameOf, nameOfCollection } from './names.js';
import { standingOf } from './reading.js';
import './versions.js';

class Details extends PageElement {
  static properties = { document: { attribute: false }, ondone: { attribute: false }, onunlock: { attribute: false }, outline: { state: true } };
  static watches = ['role'];

  #shown = null;

  willUpdate() {
    if (this.document?.id !== this.#shown) {
      this.#shown = this.document?.id ?? null;
      this.outline = null;
      this.#shown && this.#readOutline(this.#shown);
    }
  }

  async #readOutline(id) {
    const passages = await passagesOf(id).catch(() => []);
    if (id === this.#shown) {
      this.outline = headingOutline(passages);
    }
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  render() {
    const { document } = this;
    return document ? html`
      <dialog class="details" aria-labelledby="details-title" @close=${() => this.ondone()}
        @click=${event => event.target === event.currentTarget && event.target.close()}>
        <div>
          <header><h2 id="details-title">${nameOf(document)}</h2>
            <button class="plain icon-button" aria-label=${t('library.closeDetails')} @click=${this.#close}>${icon('close')}</button></header>
          ${document.failure ? html`<p class="notice bad">${reason(document.failure.reason)}</p>` : nothing}
          <dl>${this.#facts(document).map(([name, value]) => html`<dt>${t(`library.${name}`)}</dt><dd>${value}</dd>`)}
          </dl>
          <lectern-reading .document=${document} .onpage=${page => this.#do(() => openDocument(document.id, page))}></lectern-reading>
          ${this.#metadata(document.metadata)}
          ${this.outline?.length ? html`<h3>${t('library.outline')}</h3>
            <lectern-outline .entries=${this.outline} .paged=${document.pages > 1} .onfollow=${entry => this.#do(() => openDocument(document.id, entry.page))}></lectern-outline>` : nothing}
          <lectern-versions .document=${document} .onopen=${id => this.#do(() => openDocument(id))}></lectern-versions>
          ${this.#actions(document)}
        </div>
      </dialog>` : nothing;
  }

  #facts(document) {
    const count = new Intl.NumberFormat(languageTag());
    return [
      ['file', document.name],
      ['state', standingOf(document)],
      ['versionNumber', document.version > 1 ? count.format(document.version) : null],
      ['pageCount', document.pages ? count.format(document.pages) : null],
      ['passages', document.passages ? count.format(document.passages) : null],
      ['language', document.language ? new Intl.DisplayNames(currentLanguage(), { type: 'language' }).of(document.language) : null],
      ['bytes', t('library.size', document.size)],
      ['type', document.mediaType],
      ['collection', nameOfCollection(document.collection)],
      ['added', this.#date(document.createdAt)],
      ['indexed', document.indexedAt ? this.#date(document.indexedAt) : null],
    ].filter(([, value]) => value);
  }

  #metadata(metadata) {
    const pairs = Object.entries(metadata);
    return pairs.length ? html`<section><h3>${t('library.metadata')}</h3>
      <dl>${pairs.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>` : nothing;
  }

  #date(value) {
    return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
  }

  #actions(document) {
    const button = (words, run) => html`<button class="plain" @click=${() => this.#do(run)}>${t(words)}</button>`;
    return html`
      <div class="ways">
        ${button('library.open', () => openDocument(document.id))}
        ${document.status === 'INDEXED' ? button('library.askThis', () => askOnly([document.id])) : nothing}
        <a href=${contentAddress(document.id)} download=${document.name} @click=${event => download(event, document)}>${t('reader.download')}</a>
        ${store.state.role === 'reader' ? nothing : html`
          ${document.locked ? button('library.unlock', () => this.onunlock(document)) : button('library.readAgain', () => reindex(document))}${button('library.removeIt', () => remove([document]))}`}
      </div>`;
  }

  #do(run) {
    this.#close();
    run();
  }

  #close = () => this.querySelector('dialog').close();
}

customElements.define('lectern-details', Details);
