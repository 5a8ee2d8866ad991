// A question as it was asked, which can be put differently.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../words.js';
import { sendsOnEnter } from './ask-box.js';
import { askInstead, isRunning } from './talk.js';

/** Longer questions are folded: what was pasted stands in the way of its answer. */
const LONG = 400;

class Question extends PageElement {
  static watches = ['talk'];
  static properties = { turn: { attribute: false }, editing: { state: true }, whole: { state: true } };

  render() {
    const { question } = this.turn;
    const long = question.length > LONG;
    return this.editing ? this.form() : html`
      <h3 class=${long && !this.whole ? 'folded' : ''}>${question}</h3>
      <button class="plain icon-button" aria-label=${t('conversation.edit')} title=${t('conversation.edit')}
        ?disabled=${isRunning()} @click=${this.edit}>${icon('edit')}</button>
      ${long ? html`<p class="whole"><button class="plain" aria-expanded=${Boolean(this.whole)} @click=${() => { this.whole = !this.whole; }}>${
        t(this.whole ? 'conversation.lessOfQuestion' : 'conversation.wholeQuestion')}</button></p>` : nothing}`;
  }

  form() {
    return html`
      <form @submit=${this.submit} @keydown=${this.keydown}>
        <textarea rows="2" maxlength="4000" required aria-label=${t('conversation.question')} .value=${this.turn.question}></textarea>
        <p class="quiet">${t('conversation.editWhat')}</p>
        <div class="row">
          <button type="button" class="plain" @click=${this.leave}>${t('shell.cancel')}</button>
          <button>${t('conversation.ask')}</button>
        </div>
      </form>`;
  }

  async edit() {
    this.editing = true;
    await this.updateComplete;
    const box = this.querySelector('textarea');
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }

  keydown(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.leave();
    } else if (sendsOnEnter(event)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
  }

  submit(event) {
    event.preventDefault();
    const question = this.querySelector('textarea').value.trim();
    if (question && !isRunning()) {
      this.editing = false;
      askInstead(this.turn, question);
    }
  }

  async leave() {
    this.editing = false;
    await this.updateComplete;
    this.querySelector('button').focus();
  }
}

customElements.define('lectern-question', Question);
