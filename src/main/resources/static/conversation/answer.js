// An answer's text, with its citations as buttons and what nothing bears out marked.
import { PageElement } from '../element.js';
import { renderMarkdown } from '../markdown.js';
import { openCitation } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { placeOf } from './place.js';
import { hideQuote, showQuote } from './quote-card.js';
import { markUnsupported } from './unsupported.js';

/** Sentences that are not borne out and can't be marked where they stand, such as those with a formula. */
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
    const old = [...this.children];
    const nodes = [...fresh.children];
    const same = nodes.findIndex((node, i) => !old[i]?.isEqualNode(node));
    const kept = same < 0 ? nodes.length : same;
    old.slice(kept).forEach(node => node.remove());
    this.append(...nodes.slice(kept));
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
    button.setAttribute('aria-label', t('conversation.citation', marker, citation.documentName, placeOf(citation)));
    return button;
  }

  /** The chip of what the reader marks looks pressed. */
  showMarked() {
    this.querySelectorAll('.chip').forEach(chip =>
      chip.classList.toggle('current', this.citation(Number(chip.dataset.marker)) === store.state.marked));
  }
}

customElements.define('lectern-answer', Answer);
