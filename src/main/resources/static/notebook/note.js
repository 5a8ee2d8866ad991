// A note: what was asked and answered, or words of a page, where they stand, and what its owner wrote to it.
import { html, nothing } from 'lit';
import { documentAndPlace, placeOf } from '../conversation/place.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfId } from '../library/names.js';
import { renderMarkdown } from '../markdown.js';
import { plain } from '../plain.js';
import { openCitation } from '../reader/open.js';
import { languageTag, t } from '../words.js';
import { remark, removeNote } from './notes.js';

const LONG = 420;

class Note extends PageElement {
  static properties = { note: { attribute: false }, whole: { state: true }, writing: { state: true } };
  static watches = ['documents'];

  render() {
    const { note } = this;
    const { question, text, quotes, createdAt } = note;
    const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium' }).format(new Date(createdAt));
    const long = text.length > LONG;
    return html`
      <article>
        ${question ? html`<h3>${question}</h3>` : nothing}
        ${text ? html`<div class="prose kept ${long && !this.whole ? 'clipped' : ''}"></div>` : nothing}
        ${long ? html`<button class="plain more" aria-expanded=${Boolean(this.whole)} @click=${() => { this.whole = !this.whole; }}>
          ${t(this.whole ? 'notes.less' : 'notes.more')}</button>` : nothing}
        <ul>${quotes.map(quote => html`<li>
          <button class="plain" @click=${() => this.#open(quote)}>${quote.marker ? html`<span class="number">${quote.marker}</span>` : nothing}
            ${text ? nothing : html`<q>${plain(quote.quote)}</q>`}<cite>${documentAndPlace(quote)}</cite></button></li>`)}</ul>
        ${this.#remark(note)}
        <footer><span class="quiet">${day}</span>
          <button class="plain icon-button" aria-label=${t('notes.write')} title=${t('notes.write')} @click=${this.#begin}>${icon('edit')}</button>
          <button class="plain icon-button" aria-label=${t('notes.remove')} title=${t('notes.remove')} @click=${() => removeNote(note)}>${icon('trash')}</button></footer>
      </article>`;
  }

  // Not a template: the nodes are made from Markdown.
  updated() {
    const place = this.querySelector('.kept');
    if (place && this.shown !== this.note.text) {
      this.shown = this.note.text;
      place.replaceChildren(renderMarkdown(this.note.text, { mark: marker => this.#number(marker) }));
    }
  }

  /** Leads to its quote, as the number in an answer does. */
  #number(marker) {
    const quote = this.note.quotes.find(each => each.marker === marker);
    if (!quote) {
      return null;
    }
    const button = document.createElement('button');
    button.className = 'chip';
    button.textContent = marker;
    button.setAttribute('aria-label', t('conversation.citation', marker, nameOfId(quote.documentId, quote.documentName), placeOf(quote)));
    button.addEventListener('click', () => this.#open(quote));
    return button;
  }

  #open(quote) {
    openCitation({ boxes: [], marks: [], supported: true, ...quote });
  }

  #remark({ remark: written }) {
    if (!this.writing) {
      return written ? html`<p class="remark">${written}</p>` : nothing;
    }
    return html`<form @submit=${this.#save} @keydown=${event => event.key === 'Escape' && (this.writing = false)}>
      <textarea rows="2" maxlength="4000" aria-label=${t('notes.remark')} placeholder=${t('notes.remark')} .value=${written}></textarea>
      <div class="row"><button type="button" class="plain" @click=${() => { this.writing = false; }}>${t('shell.cancel')}</button>
        <button>${t('notes.save')}</button></div></form>`;
  }

  #begin = async () => {
    this.writing = true;
    await this.updateComplete;
    this.querySelector('textarea').focus();
  };

  #save = event => {
    event.preventDefault();
    remark(this.note, this.querySelector('textarea').value.trim());
    this.writing = false;
  };
}

customElements.define('lectern-note', Note);
