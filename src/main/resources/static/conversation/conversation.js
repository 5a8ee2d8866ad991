// The conversation's column.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../element.js';
import { fetched } from '../failures.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import './ask-box.js';
import { isRunning, stage, startTalk } from './talk.js';
import './welcome.js';

const NEAR = 48;

/** What a screen reader says of the answer: that it is on its way, and all of it once it is there. */
function spoken(turn) {
  if (!turn?.control) {
    return '';
  }
  return turn.state === 'running' ? t(stage(turn))
    : turn.result ? turn.text.replaceAll(/\[\d+\]/g, '') : '';
}

class Conversation extends PageElement {
  static watches = ['talk', 'online'];
  static properties = { away: { state: true } };

  render() {
    const { talk } = store.state;
    return html`
      ${talk.turns.length || talk.id ? html`<lectern-talk-head></lectern-talk-head>` : nothing}
      <div class="scroll" @scroll=${this.scrolled}>${this.content(talk)}</div>
      <div class="end">${this.away ? html`<button class="to-end" aria-label=${t('conversation.toEnd')} title=${t('conversation.toEnd')}
        @click=${() => this.toEnd('smooth')}>${icon('down')}</button>` : nothing}</div>
      <p class="visually-hidden" role="status">${spoken(talk.turns.at(-1))}</p>
      <lectern-ask-box></lectern-ask-box>
      <lectern-quote-card></lectern-quote-card>`;
  }

  content(talk) {
    if (talk.loading) {
      return html`<p class="busy middle">${t('conversation.loading')}</p>`;
    }
    if (talk.error) {
      return html`<div class="middle"><p>${talk.missing ? t('conversation.missing') : talk.error}</p>
        <button @click=${startTalk}>${t('conversation.new')}</button></div>`;
    }
    if (talk.turns.length) {
      fetched(import('./head.js'), import('./turn.js'));
    }
    return talk.turns.length ? html`
      <div class="turns">${repeat(talk.turns, turn => turn.key, turn => html`
        <lectern-turn .turn=${turn} .version=${turn.version} ?last=${turn === talk.turns.at(-1)}></lectern-turn>`)}</div>`
      : html`<lectern-welcome></lectern-welcome>`;
  }

  firstUpdated() {
    this.watcher = new ResizeObserver(() => this.follow());
  }

  get scroll() {
    return this.querySelector('.scroll');
  }

  // A new question comes to the top, with room below for its answer; a conversation opened shows its last one.
  updated() {
    const { talk } = store.state;
    const turns = this.querySelector('.turns');
    if (turns && turns !== this.watched) {
      this.watcher.disconnect();
      this.watcher.observe(turns);
      this.watched = turns;
    }
    const latest = talk.turns.at(-1)?.key;
    if (latest !== this.latest) {
      this.latest = latest;
      this.following = true;
      this.#bringUp();
    }
  }

  /** Again once the turn before has let go of its questions to go on with: what is above is as high then as it stays. */
  async #bringUp() {
    // Not scrollIntoView, which would move the columns around it too.
    const place = () => { this.scroll.scrollTop = this.querySelector('lectern-turn:last-child')?.offsetTop ?? 0; };
    place();
    await Promise.all([...this.querySelectorAll('lectern-turn')].map(turn => turn.updateComplete));
    place();
  }

  /** The view goes with the answer being written where the reader is at its end; by itself the question stays in sight. */
  follow() {
    const question = this.querySelector('lectern-turn:last-child')?.offsetTop ?? 0;
    if (this.following && isRunning() && this.scroll.scrollTop > question + NEAR) {
      this.toEnd('instant');
    }
    this.scrolled();
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroll;
    const away = scrollHeight - scrollTop - clientHeight > NEAR;
    this.following = !away;
    this.away = away;
  }

  toEnd(behavior) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior: calm ? 'instant' : behavior });
  }
}

customElements.define('lectern-conversation', Conversation);
