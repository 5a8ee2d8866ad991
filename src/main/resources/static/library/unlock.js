// The password of a locked file, asked for so that questions find what it says.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { reason } from '../reasons.js';
import { t } from '../words.js';
import { unlock } from './documents.js';
import { nameOf } from './names.js';

/** Why the file is still locked, in the server's words. */
const whyLocked = document => document.failure?.reason ?? document.warnings?.at(-1)?.reason;

/** Calls ondone() when it is read, or is not to be. */
class Unlock extends PageElement {
  static properties = { document: { attribute: false }, ondone: { attribute: false }, busy: { state: true }, refusal: { state: true } };

  #sent = false;

  willUpdate(changed) {
    if (this.document?.id !== changed.get('document')?.id && changed.has('document')) {
      this.#sent = false;
      Object.assign(this, { busy: false, refusal: null });
    }
    const standing = this.document?.status;
    if (this.#sent && ['EMBEDDING', 'INDEXED', 'FAILED'].includes(standing)) {
      this.#sent = this.busy = false;
      this.refusal = this.document.locked || standing === 'FAILED' ? reason(whyLocked(this.document)) : null;
      this.read = !this.refusal;
    }
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    if (this.read) {
      this.read = false;
      dialog?.close();
    }
  }

  render() {
    return this.document ? html`
      <dialog class="key" aria-labelledby="unlock-what" @close=${() => this.ondone()}>
        <form @submit=${this.#enter}>
          <label id="unlock-what" for="unlock">${t('library.passwordOf', nameOf(this.document))}</label>
          <p class="quiet" id="unlock-why">${t('library.passwordWhy')}</p>
          <input id="unlock" type="password" autocomplete="off" maxlength="1000" required aria-describedby="unlock-why">
          ${this.refusal ? html`<p class="notice bad" role="alert">${this.refusal}</p>` : nothing}
          <div class="ways">
            <button ?disabled=${this.busy}>${t(this.busy ? 'library.PARSING' : 'library.unlock')}</button>
            <button type="button" class="plain" @click=${() => this.querySelector('dialog').close()}>${t('library.cancel')}</button>
          </div>
        </form>
      </dialog>` : nothing;
  }

  #enter = async event => {
    event.preventDefault();
    const input = this.querySelector('input');
    const { value } = input;
    input.value = '';
    Object.assign(this, { busy: true, refusal: null });
    try {
      await unlock(this.document, value);
      this.#sent = true;
      this.requestUpdate();
    } catch (error) {
      Object.assign(this, { busy: false, refusal: explain(error) });
    }
  };
}

customElements.define('lectern-unlock', Unlock);
