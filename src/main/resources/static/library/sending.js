// Uploads on their way, with how much of each has been sent.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../words.js';
import { dropUpload, retryUpload, uploads } from './uploads.js';

const shownAtMost = 6;

class Sending extends PageElement {
  static watches = ['uploads'];

  render() {
    const order = { sending: 0, failed: 1, waiting: 2 };
    const entries = uploads().toSorted((a, b) => order[a.state] - order[b.state]);
    const more = entries.length - shownAtMost;
    return entries.length === 0 ? nothing : html`
      <section aria-label=${t('library.sending')}>
        <ul role="list">${entries.slice(0, shownAtMost).map(entry => this.#row(entry))}</ul>
        ${more > 0 ? html`<p class="quiet">${t('library.moreWaiting', more)}</p>` : nothing}
      </section>`;
  }

  #row(entry) {
    const { file, name, sent, state, reason } = entry;
    const stop = t(state === 'failed' ? 'library.dismissUpload' : 'library.stopUpload', name);
    return html`
      <li class="upload ${state}">
        <div class="name" title=${name}><b>${name}</b><span role=${state === 'failed' ? 'alert' : nothing}>${this.#standing(entry)}</span></div>
        ${state === 'failed' ? html`<button class="plain icon-button" aria-label=${t('library.sendAgain', name)} title=${t('library.sendAgain', name)}
          @click=${() => retryUpload(entry)}>${icon('retry')}</button>` : nothing}
        <button class="plain icon-button" aria-label=${stop} title=${stop} @click=${() => dropUpload(entry)}>${icon('close')}</button>
        ${state === 'sending' ? html`<progress max=${Math.max(1, file.size)} .value=${sent} aria-label=${t('library.progressOf', name)}></progress>` : nothing}
      </li>`;
  }

  #standing({ file, sent, state, reason }) {
    switch (state) {
      case 'failed': return reason;
      case 'sending': return sent < file.size ? t('library.sent', sent, file.size) : t('library.storing');
      default: return t('library.waitingToSend', file.size);
    }
  }
}

customElements.define('lectern-sending', Sending);
