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

  #last = 0;

  #home = null;

  /** In the order in which they were opened. */
  #dialogs = [];

  // In the top layer, where dialogs are; always there, so that what comes is read to those who hear the page.
  firstUpdated() {
    this.#home = this.parentNode;
    this.popover = 'manual';
    this.showPopover();
    document.addEventListener('toggle', ({ target, newState }) => {
      if (target.localName === 'dialog') {
        this.#dialogs = this.#dialogs.filter(each => each !== target && each.open).concat(newState === 'open' ? [target] : []);
        if (this.querySelector('.toast') || newState !== 'open') {
          this.#rise();
        }
      }
    }, true);
  }

  updated() {
    const newest = store.state.notices.at(-1)?.id ?? 0;
    if (newest > this.#last && document.querySelector('dialog[open]')) {
      this.#rise();
    }
    this.#last = Math.max(this.#last, newest);
  }

  /** Where a dialog was taken away with all that is in it. */
  disconnectedCallback() {
    super.disconnectedCallback();
    if (!this.isConnected && this.#home?.isConnected) {
      this.#rise();
    }
  }

  /** Over all that is in the top layer, and in the dialog in front: nothing outside it can be pressed. */
  #rise() {
    const place = this.#dialogs.findLast(each => each.open && each.isConnected) ?? this.#home;
    if (this.parentNode !== place) {
      place.append(this);
    } else if (this.matches(':popover-open')) {
      this.hidePopover();
    }
    if (!this.matches(':popover-open')) {
      this.showPopover();
    }
  }

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
