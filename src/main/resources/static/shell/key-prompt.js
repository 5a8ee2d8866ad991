// Asks for the key where the server wants one.
import { LitElement, html, nothing } from 'lit';
import { useKey } from '../api.js';
import { refreshDocuments } from '../library/documents.js';
import { Watch, store } from '../store.js';
import { t } from '../words.js';

class KeyPrompt extends LitElement {
  constructor() {
    super();
    new Watch(this, 'key', 'language');
  }

  createRenderRoot() {
    return this;
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (store.state.key && !dialog.open) {
      dialog.showModal();
    } else if (!store.state.key && dialog.open) {
      dialog.close();
    }
  }

  render() {
    return html`
      <dialog class="key" aria-labelledby="key-label" @cancel=${event => event.preventDefault()}>
        <form @submit=${this.enter}>
          <label id="key-label" for="key">${t('shell.key')}</label>
          <p class="quiet">${t('shell.keyWhy')}</p>
          <input id="key" type="password" autocomplete="current-password" required>
          ${store.state.key === 'wrong' ? html`<p class="notice bad" role="alert">${t('shell.keyWrong')}</p>` : nothing}
          <button>${t('shell.enter')}</button>
        </form>
      </dialog>`;
  }

  enter(event) {
    event.preventDefault();
    const input = this.querySelector('input');
    useKey(input.value.trim());
    input.value = '';
    store.set({ key: null });
    refreshDocuments();
  }
}

customElements.define('lectern-key-prompt', KeyPrompt);
