// A question, its answer and what belongs to it.
import { LitElement, html, nothing } from 'lit';
import { icon } from '../icons.js';
import { openCitation } from '../reader/open.js';
import { Watch } from '../store.js';
import { t } from '../words.js';
import './answer.js';
import { retry } from './talk.js';

class Turn extends LitElement {
  static properties = { turn: { attribute: false }, version: {} };

  constructor() {
    super();
    new Watch(this, 'language');
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { turn } = this;
    return html`<article aria-busy=${turn.state === 'running'}>
      <h2>${turn.question}</h2>
      ${turn.result?.answered === false ? this.notFound() : this.answer()}
    </article>`;
  }

  notFound() {
    return html`<div class="not-found" role="status"><b>${t('conversation.notFound')}</b><p>${this.turn.result.answer}</p></div>`;
  }

  answer() {
    const { turn } = this;
    const { result } = turn;
    return html`
      ${turn.text ? html`<lectern-answer class="answer" .turn=${turn} .version=${this.version}></lectern-answer>` : nothing}
      ${turn.state === 'running'
        ? html`<p class="busy" role="status">${t(turn.sources ? 'conversation.writing' : 'conversation.searching')}</p>` : nothing}
      ${this.ending()}
      ${result?.unsupported?.length ? html`<div class="notice"><b>${t('conversation.unsupported')}</b>
        <ul>${result.unsupported.map(sentence => html`<li>${sentence}</li>`)}</ul></div>` : nothing}
      ${turn.citations.length ? html`<ol class="citations">${turn.citations.map(citation => html`
        <li><button @click=${() => openCitation(citation, result?.answerId)}>
          <span class="number">${citation.marker}</span>
          <span><q>${citation.quote}</q><cite>${citation.documentName} · ${t('conversation.page', citation.page)}</cite></span>
        </button></li>`)}</ol>` : nothing}
      ${result ? html`<p class="quiet">${result.model ? t('conversation.written', result.model) : t('conversation.quoted')}</p>` : nothing}`;
  }

  ending() {
    const { turn } = this;
    const again = html`<button class="plain" @click=${() => retry(turn)}>${icon('retry')} ${t('conversation.retry')}</button>`;
    switch (turn.state) {
      case 'failed': return html`<div class="notice bad" role="alert"><p><b>${t('shell.failed')}</b> ${turn.error}</p>${again}</div>`;
      case 'cut': return html`<div class="notice bad" role="alert"><p>${t('conversation.cut')}</p>${again}</div>`;
      case 'stopped': return html`<div class="notice" role="status"><p>${t('conversation.stopped')}</p>${again}</div>`;
      default: return nothing;
    }
  }
}

customElements.define('lectern-turn', Turn);
