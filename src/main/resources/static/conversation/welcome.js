// What stands where nothing was asked yet: what this is, and questions to begin with.
import { html, nothing } from 'lit';
import { suggestions } from '../api.js';
import { PageElement } from '../element.js';
import { fetched } from '../failures.js';
import { icon } from '../icons.js';
import { documentOf } from '../library/known.js';
import { store } from '../store.js';
import { currentLanguage, t } from '../words.js';
import { askQuestion } from './ask.js';
import { documentAndPlace } from './place.js';

const MOST = 4;

/** So many documents are asked for questions; more of them change nothing. */
const LOOKED_AT = 20;

/** Kept while other things are shown: what they were asked for, and the questions. */
let last = { wanted: null, offered: null };

class Welcome extends PageElement {
  static watches = ['documents', 'scope', 'collection', 'route'];

  render() {
    const { documents, route } = store.state;
    const opened = route.document ? documentOf(route.document) : null;
    if (opened?.status === 'INDEXED' && !opened.supersededBy) {
      fetched(import('./overview.js'));
      return html`<lectern-overview .document=${opened}></lectern-overview>`;
    }
    return documents?.length === 0 ? this.first() : html`
      <h2>${t('conversation.welcome')}</h2>
      <p>${t('conversation.hint')}</p>
      ${documents && last.offered?.length ? html`
        <ul class="suggestions" aria-label=${t('conversation.suggestions')}>${last.offered.map(({ question, documentId, documentName, page }) => html`
          <li><button @click=${() => askQuestion(question)}><span>${question}</span>
            <small>${documentAndPlace({ documentId, documentName, page })}</small></button></li>`)}</ul>` : nothing}`;
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
    const ready = documents?.filter(each => each.status === 'INDEXED').length ?? 0;
    const wanted = JSON.stringify([currentLanguage(), collection, [...scope], Math.min(ready, LOOKED_AT)]);
    if (ready && wanted !== last.wanted && !this.querySelector('lectern-overview')) {
      this.load(wanted, collection, [...scope]);
    }
  }

  async load(wanted, collection, documentIds) {
    last = { wanted, offered: last.offered };
    // Without suggestions the page loses nothing that needs a message.
    const offered = await suggestions(documentIds.length ? null : collection, documentIds, MOST, { language: currentLanguage() }).catch(() => []);
    if (wanted === last.wanted) {
      last.offered = offered;
      this.requestUpdate();
    }
  }
}

customElements.define('lectern-welcome', Welcome);
