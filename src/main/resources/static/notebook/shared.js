// A conversation that somebody else lets one read: it is shown as it is kept, and can't be continued.
import { html, nothing } from 'lit';
import { getJson, part } from '../api.js';
import '../conversation/answer.js';
import '../conversation/quote-card.js';
import { isQuoted } from '../conversation/quoted.js';
import '../conversation/sources.js';
import { startTalk } from '../conversation/talk.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { store } from '../store.js';
import { t } from '../words.js';

class Shared extends PageElement {
  static watches = ['route', 'key'];
  static properties = { talk: { state: true }, failure: { state: true } };

  #shown = null;
  #key = null;

  willUpdate() {
    const { route, key } = store.state;
    const entered = this.#key && !key;
    this.#key = key;
    if (route.shared && (route.shared !== this.#shown || entered)) {
      this.#shown = route.shared;
      Object.assign(this, { talk: null, failure: null });
      this.#load(route.shared);
    }
  }

  async #load(token) {
    try {
      const talk = await getJson(`shared/${part(token)}`);
      if (token === this.#shown) {
        this.talk = talk;
      }
    } catch (error) {
      this.failure = error.status === 404 ? t('notes.gone') : explain(error);
    }
  }

  render() {
    const { talk, failure } = this;
    const own = html`<button class="plain" @click=${startTalk}>${t('notes.ownQuestion')}</button>`;
    if (failure || !talk) {
      return failure ? html`<div class="scroll"><div class="middle"><p>${failure}</p>${own}</div></div>` : html`<p class="busy middle">${t('notes.loading')}</p>`;
    }
    return html`
      <p class="notice">${t('notes.sharedWith')} ${own}</p>
      <div class="scroll"><div class="turns"><h2 class="visually-hidden">${talk.title}</h2>${talk.messages.map((message, i) => message.answer
        ? this.#turn(talk.messages[i - 1]?.text, message) : nothing)}</div></div>
      <lectern-quote-card></lectern-quote-card>`;
  }

  #turn(question, { answer, text }) {
    const turn = { state: 'done', question, text, citations: answer.citations, result: answer, version: 0 };
    return html`<article class="shared-turn"><h3>${question}</h3>
      <lectern-answer class="prose" .turn=${turn}></lectern-answer>
      ${answer.citations.length && !isQuoted(turn) ? html`<lectern-citations .turn=${turn}></lectern-citations>` : nothing}</article>`;
  }
}

customElements.define('lectern-shared', Shared);
