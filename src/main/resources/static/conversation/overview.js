// What one document is about, in its own words: sentences, figures, its parts, and questions that it answers.
import { html, nothing } from 'lit';
import { getJson, part } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfId } from '../library/names.js';
import { plain } from '../plain.js';
import { openCitation, openDocument } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { askQuestion } from './ask.js';

const SENTENCES = 3;
const FIGURES = 4;
const QUESTIONS = 4;
const PARTS = 40;

/** Overviews of the documents looked at, by their ids; made anew when a document was indexed again. */
const known = new Map();

function overviewOf({ id, indexedAt }) {
  const entry = known.get(id);
  if (entry?.indexedAt === indexedAt) {
    return entry.overview;
  }
  const overview = getJson(`documents/${part(id)}/overview`);
  overview.catch(() => known.delete(id));
  known.set(id, { indexedAt, overview });
  return overview;
}

/** A sentence as something that the reader can mark. */
const asCitation = (documentId, { text, page, boxes, start, end, passageId }) =>
  ({ documentId, passageId, page, quote: text, boxes, start, end, marks: [], headings: [], supported: true });

class Overview extends PageElement {
  static properties = { document: { attribute: false }, found: { state: true }, failed: { state: true } };
  static watches = ['documents', 'marked'];

  #shown = null;

  willUpdate() {
    const { id, indexedAt } = this.document;
    const shown = `${id} ${indexedAt}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      Object.assign(this, { found: null, failed: false });
      overviewOf(this.document).then(found => shown === this.#shown && Object.assign(this, { found }),
        () => shown === this.#shown && Object.assign(this, { failed: true }));
    }
  }

  render() {
    const { document, found } = this;
    return html`
      <p class="kind">${icon('file')}${t('conversation.overview')}</p>
      <h2>${nameOfId(document.id, document.title)}</h2>
      ${found ? this.content(found) : this.failed ? nothing : html`<p class="busy">${t('conversation.overviewLoading')}</p>`}`;
  }

  content({ sentences, figures, outline, questions }) {
    return html`
      ${sentences.length ? html`<ul class="said">${sentences.slice(0, SENTENCES).map(each => this.sentence(each))}</ul>` : nothing}
      ${figures.length ? html`<dl class="figures">${figures.slice(0, FIGURES).map(({ label, value, page }) => html`
        <div><dt>${label}</dt><dd><button class="plain" @click=${() => openDocument(this.document.id, page)}>${value}</button></dd></div>`)}</dl>` : nothing}
      ${questions.length ? html`<h3>${t('conversation.canAnswer')}</h3>
        <ul class="suggestions">${questions.slice(0, QUESTIONS).map(question => html`
          <li><button @click=${() => this.ask(question)}><span>${question}</span></button></li>`)}</ul>` : nothing}
      ${outline.length ? html`<details class="fold"><summary>${icon('chevron')}${t('conversation.parts', outline.length)}</summary>
        <ol class="parts">${outline.slice(0, PARTS).map(({ heading, page }) => html`
          <li><button class="plain" @click=${() => openDocument(this.document.id, page)}><span>${heading}</span>
            ${this.document.pages > 1 ? html`<span class="quiet">${page}</span>` : nothing}</button></li>`)}</ol></details>` : nothing}`;
  }

  sentence(sentence) {
    return html`<li @click=${() => openCitation(asCitation(this.document.id, sentence))}><q>${plain(sentence.text)}</q>
      ${this.document.pages > 1 ? html`<button class="plain"><cite>${t('conversation.page', sentence.page)}</cite></button>`
        : html`<button class="plain" aria-label=${t('reader.showMark')} title=${t('reader.showMark')}>${icon('chevron')}</button>`}</li>`;
  }

  /** The questions are about this document, whatever else there is. */
  ask(question) {
    store.set({ scope: new Set([this.document.id]) });
    askQuestion(question);
  }
}

customElements.define('lectern-overview', Overview);
