// What questions are put to: everything, a collection, or some documents.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOf } from '../library/names.js';
import { store } from '../store.js';
import { t } from '../words.js';

const MOST_CHIPS = 3;

class Scope extends PageElement {
  static watches = ['scope', 'documents', 'collection', 'route'];
  static properties = { open: { state: true } };

  render() {
    const { scope, documents, route } = store.state;
    const chosen = [...scope].map(id => documents?.find(each => each.id === id)).filter(Boolean);
    const opened = documents?.find(each => each.id === route.document && each.status === 'INDEXED');
    return html`
      <button class="scope-chip" popovertarget="scope-choice" aria-haspopup="dialog" aria-label=${t('conversation.scopeOf', this.whole(chosen.length))}>
        ${icon(store.state.collection && !chosen.length ? 'folder' : 'files')}<span>${this.whole(chosen.length)}</span>${icon('chevron')}</button>
      ${chosen.slice(0, MOST_CHIPS).map(document => html`
        <span class="scope-chip chosen"><span>${nameOf(document)}</span>
          <button class="plain" aria-label=${t('conversation.scopeWithout', nameOf(document))} @click=${() => this.toggle(document.id)}>${icon('close')}</button></span>`)}
      ${chosen.length > MOST_CHIPS ? html`<span class="quiet">+${chosen.length - MOST_CHIPS}</span>` : nothing}
      ${opened && !(chosen.length === 1 && scope.has(opened.id)) && documents.length > 1 ? html`
        <button class="scope-chip offer" @click=${() => store.set({ scope: new Set([opened.id]) })}>${t('conversation.onlyThis')}</button>` : nothing}
      <div id="scope-choice" popover role="dialog" aria-label=${t('conversation.scopeChoice')}
        @beforetoggle=${event => { this.open = event.newState === 'open'; }} @toggle=${this.toggled}>
        ${this.open ? this.choice() : nothing}</div>`;
  }

  whole(chosen) {
    const { collection } = store.state;
    return chosen ? t('conversation.scope', chosen) : collection ?? t('conversation.everything');
  }

  choice() {
    const { documents, collection, scope } = store.state;
    const ready = documents?.filter(each => each.status === 'INDEXED') ?? [];
    const collections = [...new Set(ready.map(each => each.collection))].sort();
    const within = ready.filter(each => !collection || each.collection === collection);
    return html`
      <fieldset><legend>${t('conversation.askWhat')}</legend>
        ${[null, ...collections.length > 1 || collection ? collections : []].map(each => html`
          <label><input type="radio" name="collection" .checked=${each === collection && !scope.size}
            @change=${() => store.set({ collection: each, scope: new Set() })}>
            ${each ? icon('folder') : icon('files')}<span>${each ?? t('conversation.everything')}</span></label>`)}
      </fieldset>
      <fieldset class="documents"><legend>${t('conversation.orOnly')}</legend>
        ${within.map(document => html`
          <label><input type="checkbox" .checked=${scope.has(document.id)} @change=${() => this.toggle(document.id)}>
            <span>${nameOf(document)}</span></label>`)}
      </fieldset>`;
  }

  /** Above its button, as far as there is room. */
  toggled(event) {
    if (event.newState === 'open') {
      const place = this.getBoundingClientRect();
      const choice = event.currentTarget;
      choice.style.left = `${place.left}px`;
      choice.style.bottom = `${innerHeight - place.top + 6}px`;
      choice.style.maxHeight = `${place.top - 20}px`;
      choice.querySelector('input:checked, input')?.focus();
    }
  }

  toggle(id) {
    const scope = new Set(store.state.scope);
    scope.delete(id) || scope.add(id);
    store.set({ scope });
  }
}

customElements.define('lectern-scope', Scope);
