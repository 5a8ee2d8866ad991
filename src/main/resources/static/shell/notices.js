// The short messages, and that the server can't be reached.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { dismiss } from '../notices.js';
import { store } from '../store.js';
import { t } from '../words.js';

class Notices extends PageElement {
  static watches = ['notices', 'online'];

  render() {
    const { notices, online } = store.state;
    return html`
      <div role="alert">${online ? nothing : html`<p class="toast bad offline">${t('shell.offlineLong')}</p>`}</div>
      <div role="status">${repeat(notices, notice => notice.id, notice => html`
        <div class="toast ${notice.kind}"><p>${notice.text}</p>
          ${notice.action ? html`<button class="plain" @click=${() => this.act(notice)}>${notice.action.text}</button>` : nothing}
          <button class="plain icon-button" aria-label=${t('shell.dismiss')} @click=${() => dismiss(notice.id)}>${icon('close')}</button>
        </div>`)}</div>`;
  }

  act(notice) {
    dismiss(notice.id);
    notice.action.run();
  }
}

customElements.define('lectern-notices', Notices);
