// An answer's text, with its citations as buttons and what no source backs marked.
import { PageElement } from '../element.js';
import { nameOfId } from '../library/names.js';
import { renderMarkdown } from '../markdown.js';
import { openCitation } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { placeOf } from './place.js';
import { hideQuote, showQuote } from './quote-card.js';
import { isQuoted, withSources } from './quoted.js';
import { markUnsupported } from './unsupported.js';

/** Sentences that nothing backs and that can't be marked where they stand, such as those with a formula. */
function asideOf(sentences) {
  const aside = document.createElement('ul');
  aside.className = 'notice warn aside';
  aside.append(...sentences.map(sentence => {
    const item = document.createElement('li');
    item.textContent = t('conversation.unsupportedSentence', sentence);
    return item;
  }));
  return aside;
}

class Answer extends PageElement {
  static watches = ['marked'];
  static properties = { turn: { attribute: false }, version: {} };

  /** What the blocks shown were made of. */
  #made = [];

  constructor() {
    super();
    for (const name of ['pointerover', 'focusin']) {
      this.addEventListener(name, event => this.withCitation(event, showQuote));
    }
    for (const name of ['pointerout', 'focusout']) {
      this.addEventListener(name, event => this.withCitation(event, hideQuote));
    }
    this.addEventListener('click', event => this.withCitation(event, citation => {
      hideQuote();
      openCitation(citation, this.turn.result?.answerId);
    }));
  }

  /** A card whose number is gone would lie over what comes next. */
  disconnectedCallback() {
    super.disconnectedCallback();
    hideQuote();
  }

  withCitation(event, work) {
    const chip = event.target.closest('.chip');
    const citation = chip && this.citation(Number(chip.dataset.marker));
    if (citation) {
      work(citation, chip, event);
    }
  }

  citation(marker) {
    return this.turn.citations.find(each => each.marker === marker);
  }

  // Not a template: the nodes are made from Markdown. Blocks that stay the same stay in place, with focus and selection.
  updated() {
    const { turn } = this;
    const fresh = renderMarkdown(turn.text, { mark: marker => this.chip(marker), streaming: turn.state === 'running' });
    if (turn.result?.unsupported?.length) {
      const lost = markUnsupported(fresh, turn.result.unsupported, t('conversation.unsupportedMark'));
      fresh.append(...lost.length ? [asideOf(lost)] : []);
    }
    const open = citation => openCitation(citation, turn.result?.answerId);
    const blocks = isQuoted(turn) ? withSources([...fresh.children], marker => this.citation(marker), open, turn.result.computed)
      : [...fresh.children].map(node => ({ made: node.outerHTML, node }));
    const different = blocks.findIndex(({ made }, i) => made !== this.#made[i]);
    const kept = different < 0 ? blocks.length : different;
    [...this.children].slice(kept).forEach(node => node.remove());
    this.append(...blocks.slice(kept).map(({ node }) => node));
    this.#made = blocks.map(({ made }) => made);
    this.showMarked();
  }

  chip(marker) {
    const citation = this.citation(marker);
    if (!citation) {
      return null;
    }
    const button = document.createElement('button');
    button.className = citation.supported ? 'chip' : 'chip doubtful';
    button.dataset.marker = marker;
    button.textContent = marker;
    button.setAttribute('aria-label', t('conversation.citation', marker, nameOfId(citation.documentId, citation.documentName), placeOf(citation)));
    return button;
  }

  /** The chip of what the reader marks looks pressed. */
  showMarked() {
    this.querySelectorAll('.chip').forEach(chip =>
      chip.classList.toggle('current', this.citation(Number(chip.dataset.marker)) === store.state.marked));
  }
}

customElements.define('lectern-answer', Answer);
