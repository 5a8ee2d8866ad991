// What questions are put to: everything, a collection, or some documents.
import { html, nothing } from 'lit';
import { listDocuments } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { collectionCounts } from '../library/documents.js';
import { documentOf, learn } from '../library/known.js';
import { nameOf, nameOfCollection } from '../library/names.js';
import { setScope } from '../library/scope.js';
import { store } from '../store.js';
import { t } from '../words.js';
import './model-choice.js';

const MOST_CHIPS = 3;
const OFFERED = 50;
const TYPED = 250;

const nameOfScope = name => name === null ? t('conversation.everything') : nameOfCollection(name);

class Scope extends PageElement {
  static watches = ['scope', 'documents', 'collection', 'collections', 'route'];
  static properties = { open: { state: true }, words: { state: true }, found: { state: true } };

  render() {
    const { scope, route } = store.state;
    const chosen = [...scope].map(documentOf).filter(Boolean);
    const opened = route.document ? documentOf(route.document) : null;
    return html`
      <button class="scope-chip" popovertarget="scope-choice" aria-haspopup="dialog" aria-label=${t('conversation.scopeOf', this.whole(scope.size))}>
        ${icon(store.state.collection && !scope.size ? 'folder' : 'files')}<span>${this.whole(scope.size)}</span>${icon('chevron')}</button>
      ${chosen.slice(0, MOST_CHIPS).map(document => html`
        <span class="scope-chip chosen"><span>${nameOf(document)}</span>
          <button class="plain" aria-label=${t('conversation.scopeWithout', nameOf(document))} @click=${() => this.toggle(document.id)}>${icon('close')}</button></span>`)}
      ${scope.size > MOST_CHIPS ? html`<span class="quiet">+${scope.size - MOST_CHIPS}</span>` : nothing}
      ${opened?.status === 'INDEXED' && !(scope.size === 1 && scope.has(opened.id)) && store.state.documents?.length > 1 ? html`
        <button class="scope-chip offer" @click=${() => setScope(store.state.collection, [opened.id])}>${t('conversation.onlyThis')}</button>` : nothing}
      <lectern-model-choice></lectern-model-choice>
      <div id="scope-choice" popover role="dialog" aria-label=${t('conversation.scopeChoice')}
        @beforetoggle=${event => { this.open = event.newState === 'open'; }} @toggle=${this.toggled}>
        ${this.open ? this.choice() : nothing}</div>`;
  }

  whole(chosen) {
    return chosen ? t('conversation.scope', chosen) : nameOfScope(store.state.collection);
  }

  choice() {
    const { collection, scope } = store.state;
    const collections = collectionCounts().map(([name]) => name);
    const documents = this.found?.documents ?? [];
    return html`
      <fieldset><legend>${t('conversation.askWhat')}</legend>
        ${[null, ...collections.length > 1 || collection ? collections : []].map(each => html`
          <label><input type="radio" name="collection" .checked=${each === collection && !scope.size}
            @change=${() => this.chooseCollection(each)}>
            ${each ? icon('folder') : icon('files')}<span>${nameOfScope(each)}</span></label>`)}
      </fieldset>
      <fieldset class="documents"><legend>${t('conversation.orOnly')}</legend>
        ${this.found && (this.found.total > OFFERED || this.words) ? html`<input type="search" aria-label=${t('library.search')} placeholder=${t('library.search')}
          .value=${this.words ?? ''} @input=${this.type}>` : nothing}
        ${documents.map(document => html`
          <label><input type="checkbox" .checked=${scope.has(document.id)} @change=${() => this.toggle(document.id)}>
            <span>${nameOf(document)}</span></label>`)}
        ${this.found?.total > documents.length ? html`<p class="quiet">${t('conversation.moreFound', this.found.total - documents.length)}</p>` : nothing}
      </fieldset>`;
  }

  chooseCollection(name) {
    setScope(name);
    this.find();
  }

  type = event => {
    this.words = event.target.value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.find(), TYPED);
  };

  async find() {
    const { collection } = store.state;
    const words = this.words ?? '';
    const found = await listDocuments({ words: words.trim(), collection, status: 'INDEXED', sort: 'name', size: OFFERED }).catch(() => null);
    if (found && words === (this.words ?? '') && collection === store.state.collection) {
      learn(found.documents);
      this.found = found;
    }
  }

  /** Above its button, as far as there is room. */
  async toggled(event) {
    if (event.newState === 'open') {
      const place = this.getBoundingClientRect();
      const choice = event.currentTarget;
      choice.style.left = `${place.left}px`;
      choice.style.bottom = `${innerHeight - place.top + 6}px`;
      choice.style.maxHeight = `${place.top - 20}px`;
      choice.querySelector('input:checked, input')?.focus();
      Object.assign(this, { words: '', found: null });
      await this.find();
    }
  }

  toggle(id) {
    const scope = new Set(store.state.scope);
    scope.delete(id) || scope.add(id);
    store.set({ scope });
  }
}

customElements.define('lectern-scope', Scope);
