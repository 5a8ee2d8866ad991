// The open document: the page as Lectern read it, with the quote marked.
import { LitElement, html, nothing } from 'lit';
import { content, contentAddress, hasKey, pageText } from '../api.js';
import { explain } from '../failures.js';
import { icon } from '../icons.js';
import { Watch, store } from '../store.js';
import { t } from '../words.js';
import { closeDocument } from './open.js';
import { splitAtQuote } from './quote.js';

class Reader extends LitElement {
  static properties = { text: { state: true }, error: { state: true } };

  constructor() {
    super();
    new Watch(this, 'route', 'marked', 'documents', 'language');
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    const { document, page = 1 } = store.state.route;
    const place = `${document} ${page}`;
    if (document && place !== this.place) {
      this.place = place;
      this.load(document, page);
    }
  }

  async load(id, page) {
    const place = this.place;
    this.text = undefined;
    this.error = null;
    try {
      const text = await pageText(id, page);
      if (place === this.place) {
        this.text = text;
        await this.updateComplete;
        this.querySelector('mark')?.scrollIntoView({ block: 'center' });
      }
    } catch (error) {
      this.error = explain(error);
    }
  }

  render() {
    const { route, marked, documents } = store.state;
    const document = documents?.find(each => each.id === route.document);
    const quote = marked?.documentId === route.document ? marked.quote : null;
    const parts = quote && this.text ? splitAtQuote(this.text, quote) : null;
    return html`
      <header>
        <div><h2>${document?.title ?? marked?.documentName}</h2><p class="quiet">${t('reader.page', route.page ?? 1)}</p></div>
        <button class="plain icon-button" aria-label=${t('reader.close')} @click=${closeDocument}>${icon('close')}</button>
      </header>
      ${quote ? html`<blockquote>${quote}</blockquote>` : nothing}
      ${marked?.supported === false ? html`<p class="notice">${t('reader.doubtful')}</p>` : nothing}
      <a class="open" target="_blank" rel="noopener" href=${contentAddress(route.document, route.page)}
        @click=${this.openOriginal}>${t('reader.original')} ↗</a>
      <h3>${t('reader.onPage')}</h3>
      ${this.error ? html`<p class="notice bad" role="alert">${this.error}</p>`
        : this.text === undefined ? html`<p class="busy">${t('reader.loading')}</p>`
        : html`<div class="page-text" tabindex="0">${parts ? html`${parts[0]}<mark>${parts[1]}</mark>${parts[2]}` : this.text}</div>`}`;
  }

  // A link can't carry the key; the file is fetched with it and opened from memory.
  async openOriginal(event) {
    if (!hasKey()) {
      return;
    }
    event.preventDefault();
    const { document, page } = store.state.route;
    const tab = window.open('', '_blank');
    try {
      tab.location = `${URL.createObjectURL(await content(document))}#page=${page ?? 1}`;
    } catch (error) {
      tab?.close();
      this.error = explain(error);
    }
  }
}

customElements.define('lectern-reader', Reader);
