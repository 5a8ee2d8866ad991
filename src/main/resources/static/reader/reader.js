// The open document: what surrounds its pages, and what is shown where they can't be.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { passagesOf, readDocument } from '../api.js';
import { PageElement } from '../element.js';
import { explain, fetched } from '../failures.js';
import { unlock } from '../library/documents.js';
import { notify } from '../notices.js';
import { go } from '../route.js';
import { store } from '../store.js';
import './bar.js';
import './cited.js';
import './find.js';
import { FocusKeeper } from './focus.js';
import { followKeys } from './keys.js';
import { placesOf } from './marks.js';
import { closeDocument } from './open.js';
import './outline-panel.js';
import { headingOutline } from './outline.js';
import { keepPassword } from './passwords.js';
import { remarks } from './remarks.js';
import { selectionButton } from './selection.js';
import { state } from './states.js';
import { diagnose } from './trouble.js';

const settled = 400;

class Reader extends PageElement {
  static properties = {
    read: { state: true }, seen: { state: true }, trouble: { state: true }, password: { state: true }, asText: { state: true },
    outline: { state: true }, thumbnails: { state: true }, finding: { state: true }, found: { state: true }, located: { state: true }, attempt: { state: true },
  };
  static watches = ['route', 'marked', 'documents', 'key', 'online'];

  #open = null;
  #marked = null;
  #places = [];
  #asking = false;
  #fetching = false;
  #focus = new FocusKeeper(this);
  #settling = null;

  constructor() {
    super();
    this.attempt = 0;
    followKeys(this);
    selectionButton(this);
  }

  get document() {
    const { route, documents } = store.state;
    return documents?.find(each => each.id === route.document) ?? (this.read?.id === route.document ? this.read : null);
  }

  get view() { return this.querySelector('lectern-pdf, lectern-text'); }

  willUpdate() {
    const { route, marked, documents, key, online } = store.state;
    if (route.document !== this.#open) {
      this.#begin(route.document);
    }
    if (marked !== this.#marked) {
      this.#marked = marked;
      this.#places = marked?.documentId === route.document ? placesOf(marked) : [];
      this.located = null;
    }
    if (route.document && !this.document && documents && !this.trouble && !this.#fetching) {
      this.#fetch(route.document);
    }
    if (key) {
      this.#asking = true;
    } else if (this.#asking || online && this.trouble === 'offline' && store.state.online !== this.wasOnline) {
      this.#asking = false;
      this.again();
    }
    this.wasOnline = online;
  }

  #begin(id) {
    this.#open = id;
    this.#focus.begin();
    this.#marked = undefined;
    Object.assign(this, {
      read: null, seen: null, trouble: null, password: null, entered: null, asText: false, outline: null, thumbnails: false, finding: false, found: null,
    });
    this.start = store.state.route.page ?? 1;
  }

  /** A document that isn't in the list: one that the list hasn't got yet, or one that is gone. */
  async #fetch(id) {
    this.#fetching = true;
    try {
      const read = await readDocument(id);
      if (id === this.#open) {
        this.read = read;
      }
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.#fetching = false;
    }
  }

  render() {
    const document = this.document;
    const kind = this.#kind(document);
    return html`
      <lectern-reader-bar .document=${document} .seen=${kind && this.seen} .outlined=${this.outline !== null} .pictured=${this.thumbnails}
        .paged=${kind === 'pdf' && this.seen?.pages > 1} .finding=${this.finding}
        .onaction=${(name, value) => this.#act(name, value)}></lectern-reader-bar>
      ${this.finding ? html`<lectern-find .found=${this.found}
        .onfind=${(query, options) => this.view?.find(query, options)} .onend=${() => this.endFind()}></lectern-find>` : nothing}
      ${this.#places.length ? html`<lectern-cited .citation=${this.#marked} .located=${this.#isLocated(kind)}
        .onshow=${() => this.#showMark()}></lectern-cited>` : nothing}
      ${document && kind ? remarks(document, page => this.view?.goTo(page)) : nothing}
      <div class="reader-body">
        ${this.outline ? html`<lectern-outline .entries=${this.outline} .paged=${this.seen?.pages > 1}
          .onfollow=${entry => this.#follow(entry)}></lectern-outline>` : nothing}
        ${this.thumbnails && this.seen ? html`<lectern-thumbnails .pages=${this.seen.pages} .page=${this.seen.page}
          .ondraw=${(page, width) => this.view.picture(page, width)} .onfollow=${page => this.#follow({ page })}></lectern-thumbnails>` : nothing}
        ${kind ? keyed(`${this.#open} ${kind} ${this.attempt}`, this.#pages(document, kind)) : nothing}
        ${state(this, document, kind)}
      </div>`;
  }

  /** 'pdf' or 'text', or null where there is nothing to show yet. */
  #kind(document) {
    if (!document || this.trouble) {
      return null;
    }
    // Before it is parsed only its name tells what a file is.
    if ((document.mediaType === 'application/pdf' || document.view || document.pages === 0 && /\.pdf$/i.test(document.name)) && !this.asText) {
      return 'pdf';
    }
    return document.pages > 0 ? 'text' : null;
  }

  #pages(document, kind) {
    const failed = event => this.#fail(event.detail.error, event.detail.onePage);
    const viewed = event => this.#viewed(event.detail);
    const found = event => { this.found = event.detail; };
    const located = event => { this.located = event.detail.found; };
    return kind === 'pdf'
      ? html`<lectern-pdf .document=${document} .start=${this.start} .places=${this.#places} .quote=${this.#marked?.quote} @failed=${failed}
          @viewed=${viewed} @found=${found} @located=${located} @password=${event => { this.password = event.detail; }}></lectern-pdf>`
      : html`<lectern-text .document=${document} .start=${this.start} .places=${this.#places} .quote=${this.#marked?.quote} @failed=${failed}
          @viewed=${viewed} @found=${found} @located=${located}></lectern-text>`;
  }

  updated() {
    const { page } = store.state.route;
    if (page && this.seen && page !== this.seen.page && page !== this.start && !this.#settling && !this.#places.length) {
      this.view?.goTo(page);
    }
    this.start = page ?? this.start;
    const kind = this.#kind(this.document);
    if (kind) {
      import(kind === 'pdf' ? './pdf.js' : './text.js').catch(() => { this.trouble = 'offline'; });
    }
  }

  /** The address follows the page that is looked at. */
  #viewed(seen) {
    this.#focus.arrived();
    this.password = null;
    this.seen = seen;
    if (this.entered) {
      this.#unlocked(this.entered);
    }
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settling = null;
      this.start = this.seen?.page ?? this.start;
      if (store.state.route.document === this.#open && this.seen && store.state.route.page !== this.seen.page) {
        go({ page: this.seen.page }, { replace: true });
      }
    }, settled);
  }

  /** The password is right: the PDF has opened with it. */
  #unlocked({ value, find }) {
    this.entered = null;
    keepPassword(this.#open, value);
    if (find && this.document) {
      unlock(this.document, value).catch(error => notify(explain(error), { kind: 'bad' }));
    }
  }

  /** Whether the quote's place is known; null while it isn't clear. */
  #isLocated(kind) {
    return kind === 'pdf' && this.#places.some(place => place.boxes.length) || this.located;
  }

  #showMark() {
    this.#places = [...this.#places];
    this.requestUpdate();
  }

  #act(name, value) {
    switch (name) {
      case 'close': return closeDocument();
      case 'outline': return this.#toggleOutline();
      case 'thumbnails': return this.#toggleThumbnails();
      case 'find': return this.beginFind();
      default: return this.view?.[name](value);
    }
  }

  async #toggleOutline() {
    if (this.outline) {
      this.outline = null;
      return;
    }
    const own = await this.view?.outline() ?? [];
    this.thumbnails = false;
    this.outline = own.length ? own : headingOutline(await passagesOf(this.#open).catch(() => []));
  }

  /** One of the two at a time: there is room for one. */
  #toggleThumbnails() {
    fetched(import('./thumbnails.js'));
    Object.assign(this, { thumbnails: !this.thumbnails, outline: null });
  }

  #follow(entry) {
    this.view?.follow(entry);
    if (this.clientWidth < 640) {
      Object.assign(this, { outline: null, thumbnails: false });
    }
  }

  beginFind() {
    this.finding = true;
    this.updateComplete.then(() => this.querySelector('lectern-find input').select());
  }

  endFind() {
    this.finding = false;
    this.found = null;
    this.view?.endFind();
    this.view?.focus();
  }

  /** One page that can't be drawn leaves the others readable. */
  async #fail(error, onePage = false) {
    const id = this.#open;
    const trouble = await diagnose(error, id);
    if (id !== this.#open || onePage && trouble === 'broken') {
      return;
    }
    // A view is only made of the document; its text is there without.
    if (this.document?.view && (trouble === 'broken' || trouble === 'lost')) {
      this.asText = true;
    } else {
      this.trouble = trouble;
    }
  }

  again = () => Object.assign(this, { trouble: null, password: null, read: null, attempt: this.attempt + 1 });

  showText = () => Object.assign(this, { asText: true, trouble: null, password: null });
}

customElements.define('lectern-reader', Reader);
