// The collection whose documents are shown and asked: choosing, making, renaming, emptying and deleting it.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { icon } from '../icons.js';
import { placeMenu } from '../shell/menu.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { clearCollection, collectionCounts, countOf, makeCollection, renameCollection } from './documents.js';
import { nameOfCollection } from './names.js';
import { setScope } from './scope.js';

class Collections extends PageElement {
  static properties = { form: { state: true }, refusal: { state: true }, open: { state: true } };
  static watches = ['collections', 'collection', 'documents', 'role'];

  render() {
    const { collection, role } = store.state;
    const counts = collectionCounts();
    if (role === 'reader' && counts.length < 2) {
      return nothing;
    }
    // One that holds nothing a reader may see is still the one that is chosen.
    const shown = collection === null || counts.some(([name]) => name === collection) ? counts : [...counts, [collection, 0]];
    return html`
      <div class="collections">
        <select aria-label=${t('library.collection')} @change=${event => setScope(event.target.value || null)}>
          <option value="" ?selected=${collection === null}>${t('library.allCollections', countOf(null))}</option>
          ${shown.map(([name, count]) => html`<option value=${name} ?selected=${collection === name}>${nameOfCollection(name)} (${count})</option>`)}
        </select>
        ${role === 'reader' ? nothing : html`
          ${collection === null ? nothing : this.#menu(collection)}
          ${this.#button('plus', 'library.newCollection', () => this.#begin('make'), this.form === 'make')}`}
      </div>
      ${this.form ? this.#form(collection) : nothing}`;
  }

  #button(picture, words, run, expanded) {
    return html`<button class="plain icon-button" aria-expanded=${Boolean(expanded)} aria-label=${t(words)} title=${t(words)} @click=${run}>${icon(picture)}</button>`;
  }

  #menu(collection) {
    const item = (words, run) => html`<button class="plain" @click=${() => this.#choose(run)}>${t(words)}</button>`;
    return html`
      <button class="plain icon-button" popovertarget="collection-menu" aria-haspopup="true" aria-label=${t('library.collectionMenu', collection)}
        title=${t('library.collectionMenu', collection)}>${icon('menu')}</button>
      <div id="collection-menu" class="menu" popover @beforetoggle=${this.#place} @toggle=${this.#opened}>
        ${collection === 'default' ? nothing : item('library.renameCollection', () => this.#begin('rename'))}
        ${item('library.emptyCollection', () => clearCollection(collection, false))}
        ${collection === 'default' ? nothing : item('library.deleteCollection', () => clearCollection(collection, true))}
      </div>`;
  }

  #place = ({ newState, target }) => {
    if (newState === 'open') {
      placeMenu(target, this.querySelector('[popovertarget]'));
    }
  };

  #opened = ({ newState, target }) => newState === 'open' && target.querySelector('button').focus();

  #choose(run) {
    this.querySelector('#collection-menu').hidePopover();
    run();
  }

  #form(collection) {
    const renaming = this.form === 'rename';
    return html`
      <form class="new-collection" @submit=${this.#save} @keydown=${event => event.key === 'Escape' && (this.form = null)}>
        <input name="name" maxlength="100" required autocomplete="off" aria-label=${t('library.collectionName')} placeholder=${t('library.collectionNameShort')}
          .value=${renaming ? collection : ''}>
        <button>${t(renaming ? 'library.renameCollection' : 'library.make')}</button>
        ${this.refusal ? html`<p class="notice bad" role="alert">${this.refusal}</p>` : nothing}
      </form>`;
  }

  async #begin(form) {
    this.form = this.form === form ? null : form;
    this.refusal = null;
    await this.updateComplete;
    this.querySelector('.new-collection input')?.select();
  }

  #save = async event => {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    try {
      if (this.form === 'rename') {
        await renameCollection(store.state.collection, name);
      } else {
        await makeCollection(name);
        setScope(name);
      }
      this.form = null;
    } catch (error) {
      this.refusal = explain(error);
    }
  };
}

customElements.define('lectern-collections', Collections);
