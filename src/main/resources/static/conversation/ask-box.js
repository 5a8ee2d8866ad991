// Where questions are typed.
import { LitElement, html, nothing } from 'lit';
import { icon } from '../icons.js';
import { Watch, store } from '../store.js';
import { t } from '../words.js';
import { askOnly, askQuestion } from './ask.js';
import { isRunning, stop } from './talk.js';

class AskBox extends LitElement {
  constructor() {
    super();
    new Watch(this, 'talk', 'scope', 'language');
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { scope } = store.state;
    return html`
      <form @submit=${this.submit}>
        ${scope.size ? html`<p class="quiet">${t('conversation.scope', scope.size)}
          <button type="button" class="plain" @click=${() => askOnly([])}>${t('conversation.askAll')}</button></p>` : nothing}
        <div class="box">
          <textarea id="question" rows="1" maxlength="2000" aria-label=${t('conversation.question')}
            placeholder=${t('conversation.placeholder')} @keydown=${this.keydown} @input=${this.grow}></textarea>
          ${isRunning() ? html`<button type="button" class="round" aria-label=${t('conversation.stop')} @click=${stop}>${icon('stop')}</button>`
            : html`<button class="round" aria-label=${t('conversation.ask')}>${icon('ask')}</button>`}
        </div>
      </form>`;
  }

  get box() {
    return this.querySelector('textarea');
  }

  submit(event) {
    event.preventDefault();
    const question = this.box.value;
    if (question.trim() && !isRunning()) {
      this.box.value = '';
      this.grow();
      askQuestion(question);
    }
  }

  // Enter asks, except while an input method is composing Chinese.
  keydown(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.querySelector('form').requestSubmit();
    }
  }

  grow() {
    this.box.style.height = 'auto';
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}

customElements.define('lectern-ask-box', AskBox);
