// An answer's text with its citations as buttons.
import { LitElement } from 'lit';
import { renderMarkdown } from '../markdown.js';
import { openCitation } from '../reader/open.js';
import { Watch } from '../store.js';
import { t } from '../words.js';

class Answer extends LitElement {
  static properties = { turn: { attribute: false }, version: {} };

  constructor() {
    super();
    new Watch(this, 'language');
  }

  createRenderRoot() {
    return this;
  }

  // Not a template: the answer's nodes are made from Markdown, and new ones only where the text has changed.
  updated() {
    this.replaceChildren(renderMarkdown(this.turn.text, {
      mark: marker => this.chip(marker), streaming: this.turn.state === 'running',
    }));
  }

  chip(marker) {
    const citation = this.turn.citations.find(each => each.marker === marker);
    if (!citation) {
      return null;
    }
    const button = document.createElement('button');
    button.className = citation.supported ? 'chip' : 'chip doubtful';
    button.textContent = marker;
    button.setAttribute('aria-label', t('conversation.citation', marker, citation.documentName, citation.page));
    button.addEventListener('click', () => openCitation(citation, this.turn.result?.answerId));
    return button;
  }
}

customElements.define('lectern-answer', Answer);
