// The box in which words are looked for in the open document.
import { html } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../words.js';

/** Calls onfind(query, {again, previous}) and onend(). */
class Find extends PageElement {
  static properties = { found: { attribute: false }, onfind: { attribute: false }, onend: { attribute: false } };

  #typing = null;
  #asked = '';

  render() {
    const step = previous => html`<button type="button" class="plain icon-button" ?disabled=${!this.found?.total}
      aria-label=${t(previous ? 'reader.previousMatch' : 'reader.nextMatch')} title=${t(previous ? 'reader.previousMatch' : 'reader.nextMatch')}
      @click=${() => this.#step(previous)}>${icon(previous ? 'up' : 'down')}</button>`;
    return html`
      <form role="search" aria-label=${t('reader.find')} @submit=${event => event.preventDefault()} @keydown=${this.#keydown}>
        <input type="search" autocomplete="off" aria-label=${t('reader.findWhat')} placeholder=${t('reader.findWhat')} @input=${this.#typed}>
        <output aria-live="polite">${this.#standing()}</output>
        ${step(true)}${step(false)}
        <button type="button" class="plain icon-button" aria-label=${t('reader.endFind')} title=${t('reader.endFind')}
          @click=${() => this.onend()}>${icon('close')}</button>
      </form>`;
  }

  #standing() {
    const { found } = this;
    if (!found || !this.#asked) {
      return '';
    }
    return found.total ? t('reader.match', found.current, found.total) : t(found.pending ? 'reader.looking' : 'reader.noMatch');
  }

  #typed = event => {
    clearTimeout(this.#typing);
    if (!event.isComposing) {
      this.#typing = setTimeout(() => this.#look(), 200);
    }
  };

  get #query() { return this.querySelector('input').value.trim(); }

  #look() {
    clearTimeout(this.#typing);
    this.#asked = this.#query;
    this.onfind(this.#asked);
  }

  #step(previous) {
    this.onfind(this.#asked, { again: true, previous });
  }

  #keydown = event => {
    if (event.key === 'Enter' && !event.isComposing && event.target.matches('input')) {
      event.preventDefault();
      if (this.#query !== this.#asked) {
        this.#look();
      } else {
        this.#step(event.shiftKey);
      }
    }
  };
}

customElements.define('lectern-find', Find);
