// The collection whose documents are shown and asked, and making a new one.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { collectionCounts, makeCollection } from './documents.js';

class Collections extends PageElement {
  static properties = { making: { state: true }, refusal: { state: true } };
  static watches = ['collections', 'collection', 'documents', 'role'];

  render() {
    const { collection, role, documents } = store.state;
    const counts = collectionCounts();
    if (role === 'reader' && counts.length < 2) {
      return nothing;
    }
    return html`
      <div class="collections">
        <select aria-label=${t('library.collection')} @change=${event => this.#choose(event.target.value)}>
          <option value="" ?selected=${collection === null}>${t('library.allCollections', documents?.length ?? 0)}</option>
          ${counts.map(([name, count]) => html`<option value=${name} ?selected=${collection === name}>${
            name === 'default' ? t('library.default') : name} (${count})</option>`)}
        </select>
        ${role === 'reader' ? nothing : html`<button class="plain icon-button" aria-expanded=${Boolean(this.making)}
          aria-label=${t('library.newCollection')} title=${t('library.newCollection')} @click=${this.#begin}>${icon('plus')}</button>`}
      </div>
      ${this.making ? this.#form() : nothing}`;
  }

  #form() {
    return html`
      <form class="new-collection" @submit=${this.#make} @keydown=${event => event.key === 'Escape' && (this.making = false)}>
        <input name="name" maxlength="100" required autocomplete="off" aria-label=${t('library.collectionName')} placeholder=${t('library.collectionName')}>
        <button>${t('library.make')}</button>
        ${this.refusal ? html`<p class="notice bad" role="alert">${this.refusal}</p>` : nothing}
      </form>`;
  }

  #choose(name) {
    store.set({ collection: name || null, scope: new Set() });
  }

  #begin = async () => {
    this.making = !this.making;
    this.refusal = null;
    await this.updateComplete;
    this.querySelector('.new-collection input')?.focus();
  };

  #make = async event => {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    try {
      await makeCollection(name);
      this.making = false;
      this.#choose(name);
    } catch (error) {
      this.refusal = explain(error);
    }
  };
}

customElements.define('lectern-collections', Collections);
