// Where questions are typed.
import { html } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { askQuestion } from './ask.js';
import './scope.js';
import { isRunning, stop } from './talk.js';

const DRAFT = 'lectern.draft';
const TOUCHED = matchMedia('(hover: none)');

/** Enter sends, except with Shift and while an input method is composing; some end composing with code 229 only. */
export const sendsOnEnter = event =>
  event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;

class AskBox extends PageElement {
  static watches = ['talk'];

  render() {
    return html`
      <lectern-scope></lectern-scope>
      <form @submit=${this.submit}>
        <textarea id="question" rows="1" maxlength="4000" aria-label=${t('conversation.question')} aria-keyshortcuts="/"
          placeholder=${t(store.state.talk.turns.length ? 'conversation.followUp' : 'conversation.placeholder')}
          @keydown=${this.keydown} @input=${this.input}></textarea>
        ${isRunning()
          ? html`<button type="button" class="round stop" aria-label=${t('conversation.stop')} title=${t('conversation.stop')} @click=${stop}>${icon('stop')}</button>`
          : html`<button class="round" aria-label=${t('conversation.ask')} title=${t('conversation.ask')}>${icon('ask')}</button>`}
      </form>`;
  }

  firstUpdated() {
    this.box.value = sessionStorage.getItem(DRAFT) ?? '';
    this.grow();
    if (!TOUCHED.matches) {
      this.box.focus({ preventScroll: true });
    }
  }

  // The button to stop goes when the answer is there; who stood on it is put back to the question.
  willUpdate() {
    this.stood = this.contains(document.activeElement) && document.activeElement.matches('.stop');
  }

  updated() {
    if (this.stood && !isRunning()) {
      this.box.focus();
    }
  }

  get box() {
    return this.querySelector('textarea');
  }

  input() {
    sessionStorage.setItem(DRAFT, this.box.value);
    this.grow();
  }

  /** Where the browser can't let the box grow with its text by itself. */
  grow() {
    if (!CSS.supports('field-sizing', 'content')) {
      this.box.style.height = 'auto';
      this.box.style.height = `${this.box.scrollHeight}px`;
    }
  }

  keydown(event) {
    if (sendsOnEnter(event)) {
      event.preventDefault();
      this.querySelector('form').requestSubmit();
    }
  }

  submit(event) {
    event.preventDefault();
    const question = this.box.value;
    if (question.trim() && !isRunning()) {
      this.box.value = '';
      this.input();
      askQuestion(question);
      // The keyboard on a phone's screen would lie over the answer.
      if (TOUCHED.matches) {
        this.box.blur();
      }
    }
  }
}

customElements.define('lectern-ask-box', AskBox);
