// What can be done with an answer: copy it, judge it, see why, ask again.
import { html, nothing } from 'lit';
import { giveFeedback } from '../api.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { icon } from '../icons.js';
import { notify } from '../notices.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { keep } from '../notebook/notes.js';
import { answerAsMarkdown, copyText } from './copy.js';
import { ask, isRunning } from './talk.js';

class Actions extends PageElement {
  static properties = { turn: { attribute: false }, version: {}, asking: { state: true } };
  static watches = ['talk'];

  render() {
    const { rating } = this.turn;
    return html`
      <div class="row" role="group" aria-label=${t('conversation.actions')}>
        ${this.button('copy', 'copy', () => copyText(answerAsMarkdown(this.turn), t('conversation.copied')))}
        <button class="plain icon-button" aria-label=${t('notes.keep')} title=${t('notes.keep')}
          @click=${() => keep({ answerId: this.turn.result.answerId })}>${icon('pin')}</button>
        ${this.button('thumbUp', 'good', () => this.rate('up'), rating === 'up')}
        ${this.button('thumbDown', 'bad', () => this.rate('down'), rating === 'down')}
        ${this.button('retry', 'again', () => ask(this.turn.question), undefined, isRunning())}
        <button class="plain why" @click=${() => store.set({ why: this.turn })}>${icon('why')}<span>${t('conversation.why')}</span></button>
      </div>
      ${this.asking ? this.reason() : nothing}`;
  }

  button(picture, words, work, pressed, disabled = false) {
    const label = t(`conversation.${words}`);
    return html`<button class="plain icon-button" aria-label=${label} title=${label} ?disabled=${disabled}
      aria-pressed=${pressed === undefined ? nothing : pressed} @click=${work}>${icon(picture)}</button>`;
  }

  reason() {
    const { rating } = this.turn;
    return html`
      <form class="reason" @submit=${this.send} @keydown=${event => event.key === 'Escape' && this.close()}>
        <label for="reason-${this.turn.key}">${t(rating === 'up' ? 'conversation.whyGood' : 'conversation.whyBad')}</label>
        ${rating === 'down' ? html`<div class="row">${t('conversation.reasons').map(reason => html`
          <button type="button" class="choice" @click=${() => this.fill(reason)}>${reason}</button>`)}</div>` : nothing}
        <textarea id="reason-${this.turn.key}" rows="2" maxlength="2000"></textarea>
        <div class="row"><button type="button" class="plain" @click=${this.close}>${t('conversation.noReason')}</button>
          <button>${t('conversation.send')}</button></div>
      </form>`;
  }

  async rate(rating) {
    if (await this.give(rating, null)) {
      this.turn.rating = rating;
      this.asking = true;
      await this.updateComplete;
      this.querySelector('textarea').focus();
    }
  }

  fill(reason) {
    const box = this.querySelector('textarea');
    box.value = [box.value.trim(), reason].filter(Boolean).join('; ');
    box.focus();
  }

  async send(event) {
    event.preventDefault();
    if (await this.give(this.turn.rating, this.querySelector('textarea').value.trim())) {
      this.close();
      notify(t('conversation.thanks'));
    }
  }

  async give(rating, reason) {
    try {
      await giveFeedback(this.turn.result.answerId, rating, reason);
      return true;
    } catch (error) {
      notify(explain(error), { kind: 'bad' });
      return false;
    }
  }

  async close() {
    this.asking = false;
    await this.updateComplete;
    this.querySelector('[aria-pressed=true]')?.focus();
  }
}

customElements.define('lectern-actions', Actions);
