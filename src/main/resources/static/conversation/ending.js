// How an answer ended that did not come to its end, and how to ask again.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { reason } from '../reasons.js';
import { t } from '../words.js';
import { retry, stop } from './talk.js';

class Ending extends PageElement {
  static properties = { turn: { attribute: false }, version: {} };

  updated() {
    clearTimeout(this.timer);
    if (this.turn.waitsFor === 'time') {
      this.timer = setTimeout(() => this.seconds > 0 ? this.requestUpdate() : retry(this.turn), 250);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  get seconds() {
    return Math.max(0, Math.ceil((this.turn.retryAt - Date.now()) / 1000));
  }

  render() {
    const { state, error, waitsFor, text } = this.turn;
    if (state === 'stopped') {
      return html`<div class="notice row" role="status"><p>${t('conversation.stopped')}</p>${this.again()}</div>`;
    }
    return html`
      <div class="notice bad row" role="alert">${icon('warning')}
        <p>${state === 'cut' ? t(text ? 'conversation.cut' : 'conversation.none') : reason(error)}
          ${waitsFor && waitsFor !== 'time' ? t('conversation.waits')[waitsFor] : nothing}</p>
        ${this.again()}
        ${waitsFor ? html`<button class="plain" @click=${stop}>${t('conversation.waitNot')}</button>` : nothing}
      </div>`;
  }

  again() {
    return html`<button class="plain" @click=${() => retry(this.turn)}>${icon('retry')}
      ${this.turn.waitsFor === 'time' ? html`<span aria-hidden="true">${t('conversation.retryIn', this.seconds)}</span>
        <span class="visually-hidden">${t('conversation.retry')}</span>` : t('conversation.retry')}</button>`;
  }
}

customElements.define('lectern-ending', Ending);
