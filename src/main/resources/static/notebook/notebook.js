// The notebook in the left column.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { withQuery } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfCollection } from '../library/names.js';
import { store } from '../store.js';
import { t } from '../words.js';
import './hand-out.js';
import './note.js';
import { loadOlderNotes, notebook, refreshNotes } from './notes.js';

class Notebook extends PageElement {
  static watches = ['notes', 'collection', 'shelf', 'key'];

  #loaded;

  /** Loaded when it is first looked at, and for another collection. */
  willUpdate() {
    const { shelf, collection, key } = store.state;
    if (shelf === 'notes' && !key && (this.#loaded !== collection || !store.state.notes)) {
      this.#loaded = collection;
      store.set({ notes: null });
      refreshNotes();
    }
  }

  render() {
    const { notes, notesTotal, collection } = store.state;
    const name = collection === null ? t('notes.all') : nameOfCollection(collection);
    return html`
      <header><h2>${name}</h2>
        ${notes?.length ? html`<lectern-hand-out paper="notes" label=${t('notes.handOut')}
          .path=${format => withQuery('notes/export', { collection: notebook(), format, title: t('notes.titleOf', name) })}></lectern-hand-out>` : nothing}
      </header>
      ${notes?.length === 0 ? html`<div class="none">${icon('pin')}<p class="quiet">${t('notes.none')}</p></div>` : nothing}
      ${repeat(notes ?? [], note => note.id, note => html`<lectern-note .note=${note}></lectern-note>`)}
      ${notes && notesTotal > notes.length ? html`<button class="plain" @click=${loadOlderNotes}>${t('conversation.older')}</button>` : nothing}`;
  }
}

customElements.define('lectern-notebook', Notebook);
