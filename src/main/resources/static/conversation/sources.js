// What an answer was made from: the passages read, the quotes it cites, and what comes nearest where there is no answer.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfId } from '../library/names.js';
import { plain } from '../plain.js';
import { openCitation } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { quoted } from './cited-table.js';
import { documentAndPlace } from './place.js';

/** A passage as something that the reader can mark. */
const asCitation = passage => ({ ...passage, quote: passage.text, boxes: [], marks: [] });

const title = ({ documentId, documentName }) => nameOfId(documentId, documentName);

/** Passages by document, and within it by page; documents in the order of their best passage. */
function byDocument(passages) {
  const documents = new Map();
  for (const passage of passages) {
    const pages = documents.get(passage.documentId) ?? documents.set(passage.documentId, new Map()).get(passage.documentId);
    if (!pages.has(passage.page)) {
      pages.set(passage.page, passage);
    }
  }
  return [...documents.values()].map(pages => [...pages.values()].sort((a, b) => a.page - b.page));
}

/** What was read before the first word was written: a line that opens into the pages. */
class PassagesRead extends PageElement {
  static properties = { passages: { attribute: false } };
  static watches = ['documents'];

  render() {
    return html`<details class="fold">
      <summary>${icon('chevron')}${t('conversation.read', this.passages.length)}</summary>
      <ul>${byDocument(this.passages).map(pages => html`
        <li>${icon('file')}<span class="of" title=${pages[0].documentName}>${title(pages[0])}</span>
          ${pages.map(passage => html`<button class="page-chip" title=${passage.headings.join(' › ')}
            aria-label=${t('conversation.readPage', title(passage), passage.page)}
            @click=${() => openCitation(asCitation(passage))}>${passage.page}</button>`)}</li>`)}</ul></details>`;
  }
}

customElements.define('lectern-passages-read', PassagesRead);

/** A card is opened by what says where it stands: as a button's name the whole passage would be read aloud. */
const card = (content, from, open, current = false) => html`
  <li><div class="source-card ${current ? 'current' : ''}" @click=${open}>${content}
    <button class="plain"><cite>${documentAndPlace(from)}</cite></button></div></li>`;

/** The quotes that the answer's numbers stand for. */
class Citations extends PageElement {
  static properties = { turn: { attribute: false }, version: {} };
  static watches = ['documents', 'marked'];

  render() {
    const { citations, result } = this.turn;
    return html`<ol class="source-cards" aria-label=${t('conversation.sources')}>${citations.map(citation => card(html`
      <span class="number ${citation.supported ? '' : 'doubtful'}">${citation.marker}</span>${quoted(citation)}
      ${citation.supported ? nothing : html`<span class="doubt">${t('conversation.doubtful')}</span>`}`,
      citation, () => openCitation(citation, result?.answerId), citation === store.state.marked))}</ol>`;
  }
}

customElements.define('lectern-citations', Citations);

/** Where the documents hold no answer: the passages that come nearest. */
class Nearest extends PageElement {
  static properties = { passages: { attribute: false } };
  static watches = ['documents'];

  render() {
    return html`
      <ul class="source-cards">${this.passages.map(passage => card(html`
        ${passage.headings.length ? html`<b>${passage.headings.join(' › ')}</b>` : nothing}<q>${plain(passage.text)}</q>`,
        passage, () => openCitation(asCitation(passage))))}</ul>`;
  }
}

customElements.define('lectern-nearest', Nearest);
