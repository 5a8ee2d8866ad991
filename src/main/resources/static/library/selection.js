// What can be done with the documents chosen in the list together.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { collectionCounts, move, reindex, remove } from './documents.js';
import { documentOf } from './known.js';
import { nameOfCollection } from './names.js';

class Selection extends PageElement {
  static watches = ['scope', 'picked', 'documents', 'collections', 'role'];

  render() {
    const { scope, picked, role } = store.state;
    if (role === 'reader' || scope.size + picked.size === 0) {
      return nothing;
    }
    const documents = [...scope, ...picked].map(documentOf).filter(Boolean);
    const failed = documents.filter(each => each.status === 'FAILED');
    return html`
      <div class="selection" role="group" aria-label=${t('library.selection', documents.length)}>
        ${failed.length ? html`<span>${t('library.picked', failed.length)}</span>` : nothing}
        ${this.#moving(documents)}
        ${this.#action('retry', 'library.readChosen', () => this.#done(() => reindex(...failed.length ? failed : documents)))}
        ${this.#action('trash', 'library.removeChosen', () => this.#done(() => remove(failed.length ? failed : documents)))}
      </div>`;
  }

  #moving(documents) {
    const names = collectionCounts().map(([name]) => name);
    return names.length < 2 ? nothing : html`
      <select aria-label=${t('library.moveChosen')} title=${t('library.moveChosen')} @change=${event => this.#move(event.target, documents)}>
        <option value="">${t('library.moveTo')}</option>
        ${names.map(name => html`<option value=${name}>${nameOfCollection(name)}</option>`)}
      </select>`;
  }

  #move(select, documents) {
    const name = select.value;
    select.value = '';
    this.#done(() => move(documents, name));
  }

  #done(work) {
    store.set({ picked: new Set() });
    work();
  }

  #action(picture, words, run) {
    return html`<button class="plain icon-button" aria-label=${t(words)} title=${t(words)} @click=${run}>${icon(picture)}</button>`;
  }
}

customElements.define('lectern-selection', Selection);
