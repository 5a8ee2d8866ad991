// The conversation's column.
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Watch, store } from '../store.js';
import { t } from '../words.js';
import './ask-box.js';
import './turn.js';

class Conversation extends LitElement {
  constructor() {
    super();
    new Watch(this, 'talk', 'language');
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const turns = store.state.talk?.turns ?? [];
    return html`
      <div class="scroll">${turns.length
        ? html`<div class="turns">${repeat(turns, turn => turn.key, turn => html`
            <lectern-turn .turn=${turn} .version=${turn.version}></lectern-turn>`)}</div>`
        : html`<section class="welcome"><h1>${t('conversation.welcome')}</h1><p>${t('conversation.hint')}</p></section>`}
      </div>
      <lectern-ask-box></lectern-ask-box>`;
  }
}

customElements.define('lectern-conversation', Conversation);
