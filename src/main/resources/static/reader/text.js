// A document as parsed: its pages, slides, sheets or sections, one under the other.
import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { pageText, passagesOf } from '../api.js';
import { PageElement } from '../element.js';
import { t } from '../words.js';
import { blocksOf, headingLevels, pieces, unmarked } from './layout.js';
import { headingOutline } from './outline.js';
import { TextSearch } from './text-search.js';
import { locate } from './words-in-text.js';

const steps = [0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];

/** Events: `viewed` {page, pages, scale, fit}, `found` {current, total, pending}, `located` {found}, `failed` {error}. */
export class LecternText extends PageElement {
  static properties = {
    document: { attribute: false }, start: { attribute: false }, places: { attribute: false }, quote: { attribute: false },
    scale: { state: true }, texts: { state: true },
  };

  #near = null;
  #page = 0;
  #passages = null;
  #arrived = false;
  #levels = null;
  #search = new TextSearch(page => this.#read(page));
  #loading = new Map();

  constructor() {
    super();
    this.scale = 1;
    this.texts = [];
  }

  render() {
    return html`
      <div class="text-scroller" tabindex="0" .style=${`--zoom: ${this.scale}`} @scroll=${this.#scrolled}>
        ${Array.from({ length: this.pages }, (_, i) => this.#sheet(i + 1))}
      </div>`;
  }

  #sheet(page) {
    const text = this.texts[page];
    return html`<section class=${classMap({ sheet: true, waiting: text === undefined })} data-page=${page}
      aria-label=${t('reader.page', page)} aria-busy=${text === undefined}>
      ${guard([text, this.places, this.#search.version], () => this.#content(page, text))}
    </section>`;
  }

  #content(page, text) {
    if (text === undefined) {
      return nothing;
    }
    return text.words.trim() ? text.blocks.map(block => this.#block(page, text.words, block))
      : html`<p class="quiet">${t('reader.noText')}</p>`;
  }

  #block(page, text, { kind, level, start, end, rows }) {
    const words = (from, to) => this.#words(page, text, from, to);
    switch (kind) {
      case 'heading':
        return html`<p class="heading" role="heading" aria-level=${level + 2} data-level=${level}>${words(start, end)}</p>`;
      case 'table':
        return html`<div class="table-scroller" role="group" tabindex="0" aria-label=${t('reader.table')}><table><tbody>${rows.map(cells => html`<tr>${
          cells.map(cell => html`<td>${words(cell.start, cell.end)}</td>`)}</tr>`)}</tbody></table></div>`;
      case 'code':
        return html`<pre tabindex="0"><code>${this.#plain(page, text, start, end)}</code></pre>`;
      case 'list':
        return html`<ul>${rows.map(([item]) => html`<li>${words(item.start, item.end)}</li>`)}</ul>`;
      default:
        return html`<p>${words(start, end)}</p>`;
    }
  }

  get #isMarkdown() { return /markdown/u.test(this.document.mediaType); }

  #words(page, text, start, end) {
    return this.#isMarkdown ? unmarked(text, start, end).map(part => this.#formatted(part.kind, this.#plain(page, text, part.start, part.end)))
      : this.#plain(page, text, start, end);
  }

  #formatted(kind, words) {
    switch (kind) {
      case 'code': return html`<code>${words}</code>`;
      case 'strong': return html`<strong>${words}</strong>`;
      case 'em': return html`<em>${words}</em>`;
      default: return words;
    }
  }

  #plain(page, text, start, end) {
    return pieces(text, start, end, this.#ranges(page, text)).map(({ text: words, ranges }) =>
      ranges.length ? html`<mark class=${ranges.map(range => range.kind).join(' ')}>${words}</mark>` : words);
  }

  #ranges(page, text) {
    const marked = (this.places ?? []).filter(place => place.page === page)
      .map(place => locate(text, place, this.quote ?? '')).filter(Boolean);
    return [...marked.map(range => ({ ...range, kind: 'quote' })), ...this.#search.on(page)];
  }

  async firstUpdated() {
    this.#passages = passagesOf(this.document.id).catch(() => []);
    this.#near = new IntersectionObserver(entries => {
      const near = entries.filter(entry => entry.isIntersecting);
      near.forEach(entry => this.#read(Number(entry.target.dataset.page)));
      // The column was not shown until now.
      if (near.length && !this.#arrived) {
        this.#showPlaces();
      }
    }, { root: this.querySelector('.text-scroller'), rootMargin: '100% 0px' });
    this.#levels = this.#passages.then(passages => headingLevels(passages, this.document.title));
    this.querySelectorAll('.sheet').forEach(sheet => this.#near.observe(sheet));
    await this.#showPlaces();
    this.#viewed();
  }

  updated(changed) {
    if (changed.has('places') && this.places?.length && this.#near) {
      this.#showPlaces();
    }
    if (changed.has('scale')) {
      this.#viewed();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#near?.disconnect();
  }

  /** A page's text; read once. */
  #read(page) {
    if (!this.#loading.has(page)) {
      this.#loading.set(page, Promise.all([pageText(this.document.id, page), this.#levels]).then(([words, levels]) => {
        this.texts[page] = { words, blocks: blocksOf(words, levels, this.#isMarkdown) };
        this.requestUpdate();
        return words;
      }).catch(error => {
        this.#loading.delete(page);
        this.dispatchEvent(new CustomEvent('failed', { detail: { error } }));
        throw error;
      }));
    }
    return this.#loading.get(page);
  }

  async #showPlaces() {
    const places = this.places ?? [];
    const page = Math.min(places[0]?.page ?? this.start ?? 1, this.pages);
    const text = await this.#read(page).catch(() => null);
    await this.updateComplete;
    if (places.length && text !== null) {
      const found = places.some(place => place.page === page && locate(text, place, this.quote ?? ''));
      this.dispatchEvent(new CustomEvent('located', { detail: { found } }));
    }
    this.#arrived = this.offsetParent !== null;
    this.#reveal(() => places.length && this.#sheetElement(page)?.querySelector('mark.quote') || this.#sheetElement(page));
  }

  /** Scrolls until the element stays in view: sheets above it get their true height only now. */
  async #reveal(find) {
    for (let i = 0; i < 4; i++) {
      const element = find();
      element?.scrollIntoView({ block: element.matches('.sheet') ? 'start' : 'center', inline: 'nearest' });
      await new Promise(requestAnimationFrame);
    }
  }

  #sheetElement(page) { return this.querySelector(`.sheet[data-page="${page}"]`); }

  #scrolled() {
    const scroller = this.querySelector('.text-scroller');
    const line = scroller.scrollTop + scroller.clientHeight / 3;
    const sheets = [...scroller.children];
    const page = Math.max(1, sheets.findLastIndex(sheet => sheet.offsetTop <= line) + 1);
    if (page !== this.#page) {
      this.#page = page;
      this.#viewed();
    }
  }

  get pages() { return this.document.pages; }

  goTo(page) {
    if (page >= 1 && page <= this.pages) {
      this.#reveal(() => this.#sheetElement(page));
    }
  }

  zoom(direction) {
    const next = direction > 0 ? steps.find(step => step > this.scale) : steps.findLast(step => step < this.scale);
    this.scale = next ?? this.scale;
  }

  fit() { this.scale = 1; }

  scaleTo(scale) { this.scale = scale; }

  async find(query, { again = false, previous = false } = {}) {
    const tell = detail => this.dispatchEvent(new CustomEvent('found', { detail }));
    if (again) {
      this.#search.step(previous ? -1 : 1);
    } else {
      tell({ current: 0, total: 0, pending: true });
      if (!await this.#search.begin(query, this.pages, Math.max(1, this.#page)).catch(() => false)) {
        return;
      }
    }
    tell({ ...this.#search.standing, pending: false });
    this.requestUpdate();
    await this.updateComplete;
    if (this.#search.current) {
      this.#reveal(() => this.#sheetElement(this.#search.current?.page)?.querySelector('mark.current'));
    }
  }

  endFind() {
    this.#search.end();
    this.requestUpdate();
  }

  async outline() { return headingOutline(await this.#passages ?? []); }

  follow(entry) {
    const heading = () => [...this.#sheetElement(entry.page)?.querySelectorAll('.heading') ?? []]
      .find(element => element.textContent.trim() === entry.title);
    this.#reveal(() => heading() ?? this.#sheetElement(entry.page));
  }

  focus() { this.querySelector('.text-scroller')?.focus({ preventScroll: true, focusVisible: false }); }

  #viewed() {
    this.dispatchEvent(new CustomEvent('viewed', {
      detail: { page: this.#page || 1, pages: this.pages, scale: this.scale, fit: null },
    }));
  }
}

customElements.define('lectern-text', LecternText);
