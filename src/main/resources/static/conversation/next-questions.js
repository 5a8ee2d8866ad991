// Questions to go on with: others that the documents cited answer, those near the pages cited first.
import { html, nothing } from 'lit';
import { suggestions } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { askQuestion } from './ask.js';
import { stateOf } from './state.js';

const MOST = 3;
/** Each is answered by the server before it is offered. */
const LOOKED_AT = 6;

class NextQuestions extends PageElement {
  static properties = { turn: { attribute: false }, offered: { state: true } };

  #for = null;

  willUpdate() {
    const { result } = this.turn;
    if (result && result !== this.#for) {
      this.#for = result;
      this.offered = [];
      if (stateOf(result) !== 'absent' && this.turn.citations.length) {
        this.#load(result);
      }
    }
  }

  async #load(result) {
    const pages = new Map();
    this.turn.citations.forEach(({ documentId, page }) => pages.has(documentId) || pages.set(documentId, page));
    // Without them the page loses nothing that needs a message.
    const all = await suggestions(null, [...pages.keys()].slice(0, 3), LOOKED_AT, { asked: this.turn.question }).catch(() => []);
    if (result !== this.#for) {
      return;
    }
    const asked = new Set(store.state.talk.turns.map(({ question }) => question));
    const far = ({ documentId, page }) => Math.abs(page - pages.get(documentId));
    this.offered = all.filter(({ question }) => !asked.has(question)).sort((a, b) => far(a) - far(b)).slice(0, MOST);
  }

  render() {
    return this.offered?.length ? html`
      <section aria-label=${t('conversation.next')}>
        <ul class="next">${this.offered.map(({ question }) => html`
          <li><button class="plain" @click=${() => askQuestion(question)}>${icon('chevron')}<span>${question}</span></button></li>`)}</ul>
      </section>` : nothing;
  }
}

customElements.define('lectern-next-questions', NextQuestions);
