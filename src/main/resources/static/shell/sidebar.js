// The left column: the documents, the conversations or the notes.
import { html } from 'lit';
import '../conversation/conversations.js';
import { PageElement } from '../element.js';
import '../library/library.js';
import '../notebook/notebook.js';
import { store } from '../store.js';
import { t } from '../words.js';

const shelves = ['documents', 'conversations', 'notes'];

class Sidebar extends PageElement {
  static watches = ['shelf', 'documents'];

  render() {
    const { shelf } = store.state;
    return html`
      <div class="shelves" role="tablist" aria-label=${t('shell.shelves')} @keydown=${this.keydown}>
        ${shelves.map(each => html`<button role="tab" id="tab-${each}" aria-selected=${shelf === each} aria-controls="shelf-${each}"
          tabindex=${shelf === each ? 0 : -1} @click=${() => store.set({ shelf: each })}>${t(`shell.${each}`)}</button>`)}
      </div>
      <div class="shelf" role="tabpanel" id="shelf-documents" aria-labelledby="tab-documents" ?hidden=${shelf !== 'documents'}>
        <lectern-library></lectern-library></div>
      <div class="shelf" role="tabpanel" id="shelf-conversations" aria-labelledby="tab-conversations" ?hidden=${shelf !== 'conversations'}>
        <lectern-conversations></lectern-conversations></div>
      <div class="shelf" role="tabpanel" id="shelf-notes" aria-labelledby="tab-notes" ?hidden=${shelf !== 'notes'}>
        <lectern-notebook></lectern-notebook></div>`;
  }

  async keydown({ key }) {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const by = key === 'ArrowLeft' ? -1 : 1;
      store.set({ shelf: shelves.at((shelves.indexOf(store.state.shelf) + by) % shelves.length) });
      await this.updateComplete;
      this.querySelector('[aria-selected=true]').focus();
    }
  }
}

customElements.define('lectern-sidebar', Sidebar);
