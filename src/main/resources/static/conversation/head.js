// What the conversation shown is called, and a way to begin another.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { copyText, turnAsMarkdown } from './copy.js';
import '../notebook/hand-out.js';
import { handOuts } from '../notebook/share.js';
import { startTalk } from './talk.js';

class TalkHead extends PageElement {
  static watches = ['talk', 'conversations'];

  get name() {
    const { talk, conversations } = store.state;
    return conversations?.find(each => each.id === talk.id)?.title ?? talk.turns[0]?.question ?? t('conversation.region');
  }

  updated() {
    document.title = `${this.name} – Lectern`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.title = t('shell.pageTitle');
  }

  render() {
    const { talk, conversations } = store.state;
    const title = this.name;
    const button = (picture, words, work) => html`<button class="plain icon-button" aria-label=${t(words)} title=${t(words)}
      @click=${work}>${icon(picture)}</button>`;
    return html`
      <h2 title=${title}>${title}</h2>
      ${talk.turns.some(turn => turn.result) ? button('copy', 'conversation.copyAll', this.copyAll) : nothing}
      ${talk.id ? button('link', 'conversation.copyLink', this.copyLink) : nothing}
      ${talk.id ? handOuts(talk, conversations?.find(each => each.id === talk.id)) : nothing}
      <button class="plain new" aria-label=${t('conversation.new')} @click=${startTalk}>${icon('plus')}<span>${t('conversation.new')}</span></button>`;
  }

  copyAll() {
    copyText(store.state.talk.turns.filter(turn => turn.result).map(turnAsMarkdown).join('\n'), t('conversation.copied'));
  }

  copyLink() {
    copyText(new URL(`#/conversations/${encodeURIComponent(store.state.talk.id)}`, location.href).href, t('conversation.linkCopied'));
  }
}

customElements.define('lectern-talk-head', TalkHead);
