// The list of conversations, by collection and day.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfCollection } from '../library/names.js';
import { href } from '../route.js';
import { store } from '../store.js';
import { languageTag, t } from '../words.js';
import { findConversations, loadOlder, refreshConversations, remove, rename } from './history.js';
import { startTalk } from './talk.js';

const DAY = 86_400_000;
const TYPED = 250;
const MANY = 8;

/** Today, yesterday, the last seven days, then months. */
function dayOf(time) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const days = Math.ceil((midnight - new Date(time)) / DAY);
  if (days <= 1) {
    return t(days <= 0 ? 'conversation.today' : 'conversation.yesterday');
  }
  return days <= 7 ? t('conversation.lastDays')
    : new Intl.DateTimeFormat(languageTag(), { month: 'long', year: 'numeric' }).format(new Date(time));
}

class Conversations extends PageElement {
  static watches = ['conversations', 'route', 'role'];
  static properties = { renaming: { state: true }, words: { state: true } };

  firstUpdated() {
    refreshConversations();
  }

  /** What comes in while a title is written waits: a row that moved would take the words with it. */
  shouldUpdate(changed) {
    return !this.renaming || changed.has('renaming');
  }

  render() {
    const { conversations, conversationsTotal } = store.state;
    const groups = [...Map.groupBy(conversations ?? [], each => each.collection)];
    return html`
      <button class="wide" @click=${startTalk}>${icon('plus')} ${t('conversation.new')}</button>
      ${conversationsTotal >= MANY || this.words ? html`<input type="search" aria-label=${t('conversation.find')} placeholder=${t('conversation.find')} @input=${this.type}>` : nothing}
      ${conversations?.length === 0 ? html`<p class="quiet empty">${t(this.words ? 'conversation.noneFound' : 'conversation.noneKept')}</p>` : nothing}
      ${groups.length > 1 || groups[0]?.[0] ? groups.map(([collection, list]) => this.group(collection, list)) : this.days(conversations ?? [], 2)}
      ${conversations && conversationsTotal > conversations.length + 1
        ? html`<button class="plain" @click=${loadOlder}>${t('conversation.older')}</button>` : nothing}`;
  }

  /** Those that ask a collection; it comes first that was asked last. */
  group(collection, list) {
    return html`<section class="group"><h2>${icon(collection ? 'folder' : 'files')} ${
      collection === null ? t('conversation.everything') : nameOfCollection(collection)}</h2>
      ${this.days(list, 3)}</section>`;
  }

  days(list, level) {
    return [...Map.groupBy(list, each => dayOf(each.updatedAt))].map(([day, some]) => html`<section>
      ${level === 2 ? html`<h2>${day}</h2>` : html`<h3>${day}</h3>`}
      <ul>${repeat(some, each => each.id, each => this.row(each))}</ul></section>`);
  }

  type = event => {
    this.words = event.target.value.trim();
    clearTimeout(this.typing);
    this.typing = setTimeout(() => findConversations(this.words), TYPED);
  };

  row(conversation) {
    const { id, title } = conversation;
    if (this.renaming === id) {
      return html`<li><form @submit=${event => this.save(event, conversation)}>
        <input .value=${title} maxlength="100" required aria-label=${t('conversation.title')}
          @keydown=${event => event.key === 'Escape' && this.leave(id)} @blur=${() => this.leave(id, false)}></form></li>`;
    }
    return html`
      <li data-id=${id}>
        <a href=${href({ view: 'ask', conversation: id, citation: null })} title=${title} @click=${() => store.set({ pane: 'conversation' })}
          aria-current=${store.state.route.conversation === id ? 'page' : nothing}>${title}</a>
        <button class="plain icon-button" aria-label=${t('conversation.rename', title)} title=${t('conversation.renameShort')}
          @click=${() => this.edit(id)}>${icon('edit')}</button>
        <button class="plain icon-button" aria-label=${t('conversation.delete', title)} title=${t('conversation.deleteShort')}
          @click=${() => remove(conversation)}>${icon('trash')}</button>
      </li>`;
  }

  async edit(id) {
    this.renaming = id;
    await this.updateComplete;
    this.querySelector('form input').select();
  }

  save(event, conversation) {
    event.preventDefault();
    const title = this.querySelector('form input').value.trim();
    if (title && title !== conversation.title) {
      rename(conversation, title);
    }
    this.leave(conversation.id);
  }

  async leave(id, back = true) {
    if (this.renaming !== id) {
      return;
    }
    this.renaming = null;
    await this.updateComplete;
    if (back) {
      this.querySelector(`li[data-id="${CSS.escape(id)}"] a`)?.focus();
    }
  }
}

customElements.define('lectern-conversations', Conversations);
