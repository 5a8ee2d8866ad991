// What stands where nothing was asked yet: what this is, and questions to begin with.
import { html, nothing } from 'lit';
import { suggestions } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { askQuestion } from './ask.js';

const MOST = 4;

class Welcome extends PageElement {
  static watches = ['documents', 'scope', 'collection'];
  static properties = { offered: { state: true } };

  render() {
    const { documents } = store.state;
    return documents?.length === 0 ? this.first() : html`
      <h1>${t('conversation.welcome')}</h1>
      <p>${t('conversation.hint')}</p>
      ${this.offered?.length ? html`
        <ul class="suggestions" aria-label=${t('conversation.suggestions')}>${this.offered.map(({ question, documentName, page }) => html`
          <li><button @click=${() => askQuestion(question)}><span>${question}</span>
            <small>${documentName} · ${t('conversation.page', page)}</small></button></li>`)}</ul>` : nothing}`;
  }

  first() {
    return html`
      <h1>${t('conversation.firstTitle')}</h1>
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
    if (ready.length && wanted !== this.wanted) {
      this.wanted = wanted;
      this.load(collection, [...scope]);
    }
  }

  async load(collection, documentIds) {
    const { wanted } = this;
    // Without suggestions the page loses nothing that needs a message.
    const offered = await suggestions(documentIds.length ? null : collection, documentIds, MOST).catch(() => []);
    if (wanted === this.wanted) {
      this.offered = offered;
    }
  }
}

customElements.define('lectern-welcome', Welcome);
