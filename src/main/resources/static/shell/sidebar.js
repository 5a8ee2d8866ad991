// The left column: the documents, or the conversations.
import { html } from 'lit';
import '../conversation/conversations.js';
import { PageElement } from '../element.js';
import '../library/library.js';
import { store } from '../store.js';
import { t } from '../words.js';

const shelves = ['documents', 'conversations'];

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
        <lectern-conversations></lectern-conversations></div>`;
  }

  async keydown({ key }) {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      store.set({ shelf: shelves.find(each => each !== store.state.shelf) });
      await this.updateComplete;
      this.querySelector('[aria-selected=true]').focus();
    }
  }
}

customElements.define('lectern-sidebar', Sidebar);
