// The rows of the library. However many documents there are, only the rows in view exist.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { openDocument } from '../reader/open.js';
import { reasonText } from '../reasons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { documentsAt, isWorking, MOST_NAMED, reindex, remove, want } from './documents.js';
import { nameOf } from './names.js';
import { standingOf, warningsOf } from './reading.js';

const height = 54;
const spare = 6;

const isWarned = document => document.status === 'INDEXED' && warningsOf(document).length > 0;

/** Calls ondetails(document) and onunlock(document). `list` is what listed() of documents.js gives. */
class DocumentList extends PageElement {
  static properties = { list: { attribute: false }, ondetails: { attribute: false }, onunlock: { attribute: false }, active: { state: true } };
  static watches = ['scope', 'picked', 'route', 'role', 'documents'];

  #resized = new ResizeObserver(() => this.requestUpdate());
  #last = null;
  #focused = null;

  constructor() {
    super();
    this.active = 0;
    this.addEventListener('scroll', () => this.requestUpdate(), { passive: true });
    this.addEventListener('keydown', event => this.#keydown(event));
    this.addEventListener('focusin', event => {
      const row = event.target.closest('[data-row]');
      this.active = row ? Number(row.dataset.row) : this.active;
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  get #count() {
    return this.list?.total ?? 0;
  }

  render() {
    const count = this.#count;
    const first = Math.max(0, Math.floor(this.scrollTop / height) - spare);
    const last = Math.min(count, Math.ceil((this.scrollTop + this.clientHeight) / height) + spare);
    const shown = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    const active = Math.min(this.active, count - 1);
    // The row that has the focus stays, wherever it is scrolled to.
    if (active >= 0 && (active < first || active >= last)) {
      shown.push(active);
    }
    return html`<ul role="list" .style=${`height: ${count * height}px`}>
      ${repeat(shown, row => this.list.at(row)?.id ?? row, row => this.#rowOf(row, row === active))}</ul>`;
  }

  updated() {
    const count = this.#count;
    const first = Math.max(0, Math.floor(this.scrollTop / height) - spare);
    const last = Math.min(count - 1, Math.ceil((this.scrollTop + this.clientHeight) / height) + spare);
    if (count && !Array.from({ length: last - first + 1 }, (_, i) => this.list.at(first + i)).every(Boolean)
      || this.#seen !== `${first} ${last}`) {
      this.#seen = `${first} ${last}`;
      want(first, last);
    }
    // A row that wasn't loaded takes the focus once it is.
    if (this.#focused) {
      const { row, control } = this.#focused;
      const element = this.querySelector(`[data-row="${row}"] ${control}`);
      if (element) {
        this.#focused = null;
        element.focus({ preventScroll: true });
      }
    }
  }

  #seen = '';

  #rowOf(row, active) {
    const document = this.list.at(row);
    return document ? this.#row(document, row, active) : html`
      <li class="document waiting" data-row=${row} aria-setsize=${this.#count} aria-posinset=${row + 1} aria-busy="true"
        .style=${`transform: translateY(${row * height}px); height: ${height}px`}><i></i></li>`;
  }

  #row(document, row, active) {
    const { scope, picked, route, role } = store.state;
    const ready = document.status === 'INDEXED';
    const tab = active ? 0 : -1;
    const named = nameOf(document);
    return html`
      <li class="document ${document.status.toLowerCase()} ${isWarned(document) ? 'warned' : ''}" data-row=${row} aria-setsize=${this.#count} aria-posinset=${row + 1}
        .style=${`transform: translateY(${row * height}px); height: ${height}px`}>
        <input type="checkbox" tabindex=${tab} .checked=${(ready ? scope : picked).has(document.id)} aria-label=${t(ready ? 'library.ask' : 'library.pick', named)}
          ?disabled=${!ready && (role === 'reader' || isWorking(document))} @click=${event => this.#choose(event, row)}>
        <button class="name" tabindex=${tab} aria-current=${route.document === document.id} title=${this.#title(document)}
          @click=${() => openDocument(document.id)}>
          <b>${named}</b><span>${isWarned(document) ? icon('warning') : nothing}${this.#standing(document, named)}</span>
        </button>
        <div class="row-actions">
          ${document.locked && role !== 'reader' ? this.#action('lock', t('library.unlockIt', named), tab, () => this.onunlock(document))
            : document.status === 'FAILED' && role !== 'reader'
              ? this.#action('retry', t('library.retry', named), tab, () => reindex(document)) : nothing}
          ${this.#action('info', t('library.details', named), tab, () => this.ondetails(document))}
          ${role === 'reader' ? nothing : this.#action('trash', t('library.remove', named), tab, () => this.#remove(document, row))}
        </div>
        ${isWorking(document)
          ? html`<progress aria-label=${t('library.progressOf', named)} max="1" .value=${document.progress}></progress>` : nothing}
      </li>`;
  }

  #action(picture, words, tab, run) {
    return html`<button class="plain icon-button" tabindex=${tab} aria-label=${words} title=${words} @click=${run}>${icon(picture)}</button>`;
  }

  #title(document) {
    return [document.name, reasonText(document.failure?.reason), ...warningsOf(document).map(({ reason }) => reasonText(reason))].filter(Boolean).join('\n');
  }

  #standing(document, named) {
    switch (document.status) {
      case 'INDEXED': return [isWarned(document) && standingOf(document), t('library.pages', document.pages), document.version > 1 && t('library.version', document.version), document.collection !== 'default' && document.collection,
        document.name !== named && document.name].filter(Boolean).join(' · ');
      case 'FAILED': return html`<span class="reason">${t('library.failedFor', reasonText(document.failure?.reason))}</span>`;
      default: return `${t(`library.${document.status}`)} ${document.progress > 0 ? t('library.percent', document.progress) : ''}`;
    }
  }

  /** With Shift everything from the one chosen before. What failed is picked, to be read again or removed. */
  async #choose(event, row) {
    const { checked } = event.target;
    const from = event.shiftKey && this.#last !== null ? this.#last : row;
    this.#last = row;
    const documents = await documentsAt(Math.min(from, row), Math.min(Math.max(from, row), Math.min(from, row) + MOST_NAMED - 1));
    const scope = new Set(store.state.scope);
    const picked = new Set(store.state.picked);
    for (const { id, status } of documents) {
      const chosen = status === 'INDEXED' ? scope : status === 'FAILED' ? picked : null;
      checked ? chosen?.add(id) : chosen?.delete(id);
    }
    store.set({ scope, picked });
  }

  #remove(document, row) {
    remove([document]);
    this.#focus(Math.min(row, this.#count - 2), '.name');
  }

  #keydown(event) {
    const row = Number(event.target.closest('[data-row]')?.dataset.row ?? NaN);
    const page = Math.max(1, Math.floor(this.clientHeight / height) - 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (isNaN(row)) {
      return;
    }
    if (event.key === 'Delete' && store.state.role !== 'reader') {
      this.list.at(row) && this.#remove(this.list.at(row), row);
    } else if (event.key in moves) {
      const to = Math.max(0, Math.min(this.#count - 1, row + moves[event.key]));
      this.#focus(to, event.target.matches('input') ? 'input' : '.name');
    } else {
      return;
    }
    event.preventDefault();
  }

  #focus(row, control) {
    this.active = row;
    const top = row * height;
    if (top < this.scrollTop || top + height > this.scrollTop + this.clientHeight) {
      this.scrollTop = top < this.scrollTop ? top : top + height - this.clientHeight;
    }
    this.#focused = { row, control };
    this.requestUpdate();
  }
}

customElements.define('lectern-document-list', DocumentList);
