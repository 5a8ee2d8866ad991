// Small pictures of a PDF's pages, to go to one of them. Only those in view are drawn.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { t } from '../words.js';

/** Calls ondraw(page, width) for a canvas, and onfollow(page). */
class Thumbnails extends PageElement {
  static properties = {
    pages: { type: Number }, page: { type: Number }, ondraw: { attribute: false }, onfollow: { attribute: false }, drawn: { state: true },
  };

  #seen = null;
  #pictures = new Map();

  render() {
    return html`<nav aria-label=${t('reader.pagesShown')}><ol>${Array.from({ length: this.pages }, (_, i) => this.#entry(i + 1))}</ol></nav>`;
  }

  #entry(number) {
    const picture = this.#pictures.get(number);
    return html`<li data-page=${number}><button class="plain" aria-current=${number === this.page ? 'page' : nothing}
      aria-label=${t('reader.page', number)} @click=${() => this.onfollow(number)}>
      <span class="sheet-picture">${picture ?? nothing}</span><span aria-hidden="true">${number}</span></button></li>`;
  }

  firstUpdated() {
    this.#seen = new IntersectionObserver(entries => entries.filter(({ isIntersecting }) => isIntersecting)
      .forEach(({ target }) => this.#draw(Number(target.dataset.page))), { root: this, rootMargin: '50% 0px' });
    this.querySelectorAll('li').forEach(entry => this.#seen.observe(entry));
    this.#show();
  }

  updated(changed) {
    if (changed.has('page') && changed.get('page')) {
      this.#show();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#seen?.disconnect();
  }

  async #draw(number) {
    if (!this.#pictures.has(number)) {
      this.#pictures.set(number, null);
      const picture = await this.ondraw(number, 2 * 112).catch(() => null);
      this.#pictures.set(number, picture);
      this.requestUpdate();
    }
  }

  /** The page that is read is in view; only this list moves. */
  #show() {
    const entry = this.querySelector('[aria-current]')?.parentElement;
    if (entry && (entry.offsetTop < this.scrollTop || entry.offsetTop + entry.offsetHeight > this.scrollTop + this.clientHeight)) {
      this.scrollTop = entry.offsetTop - this.clientHeight / 3;
    }
  }
}

customElements.define('lectern-thumbnails', Thumbnails);
