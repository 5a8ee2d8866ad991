// A document's outline, to go to its parts.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { t } from '../words.js';

/** Calls onfollow(entry). */
class Outline extends PageElement {
  static properties = { entries: { attribute: false }, paged: { type: Boolean }, onfollow: { attribute: false } };

  render() {
    return html`<nav aria-label=${t('reader.outline')}>
      ${this.entries.length ? this.#list(this.entries) : html`<p class="quiet">${t('reader.noOutline')}</p>`}</nav>`;
  }

  #list(entries) {
    return html`<ul>${entries.map(entry => html`<li>
      <button class="plain" @click=${() => this.onfollow(entry)}>
        <span>${entry.title}</span>${this.paged && entry.page ? html`<span class="quiet">${entry.page}</span>` : nothing}</button>
      ${entry.children.length ? this.#list(entry.children) : nothing}</li>`)}</ul>`;
  }
}

customElements.define('lectern-outline', Outline);
