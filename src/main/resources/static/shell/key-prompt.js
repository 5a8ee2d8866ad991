// Asks for the key where the server wants one.
import { html, nothing } from 'lit';
import { useKey } from '../api.js';
import { refreshConversations } from '../conversation/history.js';
import { PageElement } from '../element.js';
import { refreshDocuments } from '../library/documents.js';
import { loadSession } from '../session.js';
import { store } from '../store.js';
import { t } from '../words.js';

class KeyPrompt extends PageElement {
  static watches = ['key'];

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
          <p class="quiet" id="key-why">${t('shell.keyWhy')}</p>
          <input id="key" type="password" autocomplete="current-password" required aria-describedby="key-why">
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
    loadSession();
    refreshDocuments();
    refreshConversations();
  }
}

customElements.define('lectern-key-prompt', KeyPrompt);
