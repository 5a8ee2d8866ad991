// What stands where nothing was asked yet: what this is, and questions to begin with.
import { html, nothing } from 'lit';
import { suggestions } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfId } from '../library/names.js';
import { store } from '../store.js';
import { currentLanguage, t } from '../words.js';
import { askQuestion } from './ask.js';

const MOST = 4;

/** Questions in the reader's language come first. */
const inLanguage = ({ question }) => /\p{Script=Han}/u.test(question) === (currentLanguage() === 'zh') ? 0 : 1;

/** Kept while other things are shown: what they were asked for, and the questions. */
let last = { wanted: null, offered: null };

class Welcome extends PageElement {
  static watches = ['documents', 'scope', 'collection'];

  render() {
    const { documents } = store.state;
    return documents?.length === 0 ? this.first() : html`
      <h2>${t('conversation.welcome')}</h2>
      <p>${t('conversation.hint')}</p>
      ${documents && last.offered?.length ? html`
        <ul class="suggestions" aria-label=${t('conversation.suggestions')}>${this.shown().map(({ question, documentId, documentName, page }) => html`
          <li><button @click=${() => askQuestion(question)}><span>${question}</span>
            <small>${nameOfId(documentId, documentName)} · ${t('conversation.page', page)}</small></button></li>`)}</ul>` : nothing}`;
  }

  shown() {
    return last.offered.toSorted((a, b) => inLanguage(a) - inLanguage(b)).slice(0, MOST);
  }

  first() {
    return html`
      <h2>${t('conversation.firstTitle')}</h2>
      <ol class="steps">${t('conversation.firstSteps').map(step => html`<li>${step}</li>`)}</ol>
      <button class="large" @click=${this.addDocuments}>${icon('upload')} ${t('conversation.firstAdd')}</button>`;
  }

  addDocuments() {
    store.set({ pane: 'library', sidebar: true, shelf: 'documents' });
    document.querySelector('lectern-library input[type=file]')?.click();
  }

  updated() {
    const { documents, scope, collection } = store.state;
    const ready = documents?.filter(each => each.status === 'INDEXED').map(each => each.id) ?? [];
    const wanted = JSON.stringify([collection, [...scope], ready]);
    if (ready.length && wanted !== last.wanted) {
      this.load(wanted, collection, [...scope]);
    }
  }

  async load(wanted, collection, documentIds) {
    last = { wanted, offered: last.offered };
    // Without suggestions the page loses nothing that needs a message.
    const offered = await suggestions(documentIds.length ? null : collection, documentIds, 2 * MOST).catch(() => []);
    if (wanted === last.wanted) {
      last.offered = offered;
      this.requestUpdate();
    }
  }
}

customElements.define('lectern-welcome', Welcome);
