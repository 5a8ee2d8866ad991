// The documents: adding, choosing and finding them.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { fetched } from '../failures.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import './collections.js';
import './document-list.js';
import { documentsAt, MOST_NAMED, refreshDocuments, showList } from './documents.js';
import { chosenFiles } from './dropped.js';
import { documentOf } from './known.js';
import { filters, orders } from './listing.js';
import { nameOfCollection } from './names.js';
import './selection.js';
import './sending.js';
import { upload } from './uploads.js';
import './window-drop.js';

const manySearched = 6;
const typed = 250;

class Library extends PageElement {
  static properties = { words: { state: true }, status: { state: true }, order: { state: true }, detailed: { state: true }, unlocked: { state: true } };
  static watches = ['documents', 'listing', 'collection', 'scope', 'role'];

  constructor() {
    super();
    Object.assign(this, { words: '', shownWords: '', status: 'all', order: 'newest', detailed: null, unlocked: null });
  }

  firstUpdated() {
    refreshDocuments();
  }

  /** Who types a word asks once. */
  willUpdate(changed) {
    if (changed.has('words')) {
      clearTimeout(this.typing);
      const asked = () => { this.shownWords = this.words; this.requestUpdate(); };
      this.words ? this.typing = setTimeout(asked, typed) : asked();
    }
    const { shownWords, status, order } = this;
    showList({ words: shownWords.trim(), status, order, collection: store.state.collection });
  }

  render() {
    const { documents, listing, role } = store.state;
    const { total } = listing;
    return html`
      <div class="library-head">
        ${role === 'reader' ? nothing : this.#adding()}
        <lectern-collections></lectern-collections>
        ${total >= manySearched || documents?.length >= manySearched || this.words || this.status !== 'all' ? this.#finding() : nothing}
      </div>
      <lectern-sending></lectern-sending>
      ${total ? this.#chosen(listing) : nothing}
      <lectern-selection></lectern-selection>
      ${total === null ? this.#waiting() : total ? nothing : this.#none(documents ?? [])}
      <lectern-document-list .list=${listing} .ondetails=${document => this.#details(document)} .onunlock=${document => this.#unlock(document)}></lectern-document-list>
      <lectern-details .document=${this.#detailed()} .ondone=${() => { this.detailed = null; }}
        .onunlock=${document => this.#unlock(document)}></lectern-details>
      <lectern-unlock .document=${this.unlocked ? documentOf(this.unlocked) : null} .ondone=${() => { this.unlocked = null; }}></lectern-unlock>
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
        ${select('status', 'library.show', Object.keys(filters))}${select('order', 'library.sort', orders)}
      </div>`;
  }

  /** How many there are, and how many of them are asked. */
  #chosen({ total, at }) {
    const { scope } = store.state;
    const few = total <= MOST_NAMED;
    const ready = few ? Array.from({ length: total }, (_, row) => at(row)).filter(each => each?.status === 'INDEXED') : [];
    const all = ready.length > 0 && ready.every(document => scope.has(document.id));
    return html`
      <div class="library-count">
        <label><input type="checkbox" .checked=${all} .indeterminate=${!all && scope.size > 0} ?disabled=${!few || ready.length === 0}
          @change=${event => this.#chooseAll(event.target.checked)}>
          <span>${scope.size ? t('library.chosen', scope.size) : t('library.count', total)}</span></label>
        ${scope.size ? html`<button class="plain" @click=${() => store.set({ scope: new Set() })}>${t('library.askAll')}</button>` : nothing}
      </div>`;
  }

  async #chooseAll(chosen) {
    const documents = chosen ? await documentsAt(0, store.state.listing.total - 1) : [];
    store.set({ scope: new Set(documents.filter(each => each.status === 'INDEXED').map(({ id }) => id)) });
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
      return html`<p class="none quiet">${t('library.noneIn', nameOfCollection(collection))}</p>`;
    }
    return html`<div class="none">${icon('files')}<h3>${t('library.none')}</h3>
      <p class="quiet">${t(role === 'reader' ? 'library.noneReader' : 'library.noneLong')}</p></div>`;
  }

  #details(document) {
    fetched(import('./details.js'));
    this.detailed = document.id;
  }

  #unlock(document) {
    fetched(import('./unlock.js'));
    this.unlocked = document.id;
  }

  #detailed() {
    return this.detailed ? documentOf(this.detailed) : null;
  }
}

customElements.define('lectern-library', Library);
