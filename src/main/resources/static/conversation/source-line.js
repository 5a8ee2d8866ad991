// Where quotes stand: their documents and places, each of which opens there.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { documentAndPlace } from './place.js';

/** Calls onopen(citation). */
class SourceLine extends PageElement {
  static properties = { citations: { attribute: false }, onopen: { attribute: false } };
  static watches = ['documents', 'marked'];

  render() {
    return html`${this.#places().map(({ first, citations, words }) => html`
      <button class="plain source ${citations.includes(store.state.marked) ? 'current' : ''}" @click=${() => this.onopen(first)}>
        ${icon('file')}<cite>${words}</cite></button>
      ${first.superseded ? html`<p class="quiet">${t(first.superseded.stillStands ? 'conversation.stillStands' : 'conversation.standsNoMore')}</p>` : nothing}
      ${citations.every(({ supported }) => supported) ? nothing : html`<p class="doubt">${t('conversation.doubtful')}</p>`}`)}`;
  }

  /** Each place once, in the order of the citations. */
  #places() {
    const places = new Map();
    for (const citation of this.citations) {
      const words = documentAndPlace(citation);
      const known = places.get(words);
      known ? known.citations.push(citation) : places.set(words, { first: citation, citations: [citation], words });
    }
    return [...places.values()];
  }
}

customElements.define('lectern-source-line', SourceLine);
