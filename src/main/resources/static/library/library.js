// The documents: adding, choosing and finding them.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { fetched } from '../failures.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import './collections.js';
import './document-list.js';
import { loadCollections, refreshDocuments } from './documents.js';
import { chosenFiles } from './dropped.js';
import { choose, filters, orders } from './filter.js';
import './sending.js';
import { upload } from './uploads.js';
import './window-drop.js';

const manySearched = 6;

class Library extends PageElement {
  static properties = { words: { state: true }, status: { state: true }, order: { state: true }, detailed: { state: true } };
  static watches = ['documents', 'collection', 'scope', 'role'];

  constructor() {
    super();
    Object.assign(this, { words: '', status: 'all', order: 'newest', detailed: null });
  }

  firstUpdated() {
    refreshDocuments();
  }

  /** Only administrators may ask for collections; who somebody is changes with the key. */
  willUpdate() {
    const { role } = store.state;
    if (role === 'admin' && this.knownRole !== role) {
      loadCollections();
    }
    this.knownRole = role;
  }

  render() {
    const { documents, collection, role } = store.state;
    const shown = documents ? choose(documents, { words: this.words, status: this.status, order: this.order, collection }) : [];
    return html`
      <div class="library-head">
        ${role === 'reader' ? nothing : this.#adding()}
        <lectern-collections></lectern-collections>
        ${documents?.length >= manySearched || this.words || this.status !== 'all' ? this.#finding() : nothing}
      </div>
      <lectern-sending></lectern-sending>
      ${shown.length ? this.#chosen(shown) : nothing}
      ${documents === null ? this.#waiting() : shown.length ? nothing : this.#none(documents)}
      <lectern-document-list .documents=${shown} .ondetails=${document => this.#details(document)}></lectern-document-list>
      <lectern-details .document=${this.#detailed()} .ondone=${() => { this.detailed = null; }}></lectern-details>
      <lectern-window-drop></lectern-window-drop>`;
  }

  #adding() {
    const chooser = (words, folder) => html`<input type="file" multiple ?webkitdirectory=${folder} aria-label=${words} @change=${this.#add}>`;
    return html`
      <div class="adding">
        <label class="add-files">${chooser(t('library.upload'), false)}${icon('upload')}<span>${t('library.upload')}</span></label>
        <label class="add-folder" title=${t('library.uploadFolder')}>${chooser(t('library.uploadFolder'), true)}${icon('folder')}</label>
      </div>`;
  }

  #add = event => {
    upload(chosenFiles(event.target));
    event.target.value = '';
  };

  #finding() {
    const select = (name, words, options) => html`
      <select aria-label=${t(words)} title=${t(words)} @change=${event => { this[name] = event.target.value; }}>
        ${options.map(each => html`<option value=${each} ?selected=${this[name] === each}>${t(`library.${name}_${each}`)}</option>`)}
      </select>`;
    return html`
      <div class="finding" role="search" aria-label=${t('library.search')}>
        <input type="search" placeholder=${t('library.search')} aria-label=${t('library.search')} .value=${this.words}
          @input=${event => { this.words = event.target.value; }}>
        ${select('status', 'library.show', Object.keys(filters))}${select('order', 'library.sort', Object.keys(orders))}
      </div>`;
  }

  /** How many there are, and how many of them are asked. */
  #chosen(shown) {
    const { scope } = store.state;
    const ready = shown.filter(document => document.status === 'INDEXED');
    const all = ready.length > 0 && ready.every(document => scope.has(document.id));
    return html`
      <div class="library-count">
        <label><input type="checkbox" .checked=${all} .indeterminate=${!all && scope.size > 0} ?disabled=${ready.length === 0}
          @change=${event => store.set({ scope: new Set(event.target.checked ? ready.map(({ id }) => id) : []) })}>
          <span>${scope.size ? t('library.chosen', scope.size) : t('library.count', shown.length)}</span></label>
        ${scope.size ? html`<button class="plain" @click=${() => store.set({ scope: new Set() })}>${t('library.askAll')}</button>` : nothing}
      </div>`;
  }

  #waiting() {
    return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: 5 }, () => html`<i></i>`)}</div>`;
  }

  #none(documents) {
    const { collection, role } = store.state;
    if (this.words || this.status !== 'all') {
      return html`<p class="none quiet">${t('library.noMatch')}
        <button class="plain" @click=${() => Object.assign(this, { words: '', status: 'all' })}>${t('library.showAll')}</button></p>`;
    }
    if (documents.length) {
      return html`<p class="none quiet">${t('library.noneIn', collection)}</p>`;
    }
    return html`<div class="none">${icon('files')}<h3>${t('library.none')}</h3>
      <p class="quiet">${t(role === 'reader' ? 'library.noneReader' : 'library.noneLong')}</p></div>`;
  }

  #details(document) {
    fetched(import('./details.js'));
    this.detailed = document.id;
  }

  #detailed() {
    return this.detailed ? store.state.documents?.find(({ id }) => id === this.detailed) ?? null : null;
  }
}

customElements.define('lectern-library', Library);
