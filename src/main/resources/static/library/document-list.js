// The rows of the library. However many documents there are, only the rows in view exist.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { openDocument } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { isWorking, reindex, remove } from './documents.js';
import { nameOf } from './names.js';
import { standingOf, warningsOf } from './reading.js';

const height = 54;
const spare = 6;

const isWarned = document => document.status === 'INDEXED' && warningsOf(document).length > 0;

/** Calls ondetails(document). */
class DocumentList extends PageElement {
  static properties = { documents: { attribute: false }, ondetails: { attribute: false }, active: { state: true } };
  static watches = ['scope', 'route', 'role'];

  #resized = new ResizeObserver(() => this.requestUpdate());
  #last = null;

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

  render() {
    const count = this.documents.length;
    const first = Math.max(0, Math.floor(this.scrollTop / height) - spare);
    const last = Math.min(count, Math.ceil((this.scrollTop + this.clientHeight) / height) + spare);
    const shown = this.documents.slice(first, last).map((document, i) => ({ document, row: first + i }));
    const active = Math.min(this.active, count - 1);
    // The row that has the focus stays, wherever it is scrolled to.
    if (active >= 0 && (active < first || active >= last)) {
      shown.push({ document: this.documents[active], row: active });
    }
    return html`<ul role="list" .style=${`height: ${count * height}px`}>
      ${repeat(shown, each => each.document.id, ({ document, row }) => this.#row(document, row, row === active))}</ul>`;
  }

  #row(document, row, active) {
    const { scope, route, role } = store.state;
    const tab = active ? 0 : -1;
    const named = nameOf(document);
    return html`
      <li class="document ${document.status.toLowerCase()} ${isWarned(document) ? 'warned' : ''}" data-row=${row} aria-setsize=${this.documents.length} aria-posinset=${row + 1}
        .style=${`transform: translateY(${row * height}px); height: ${height}px`}>
        <input type="checkbox" tabindex=${tab} .checked=${scope.has(document.id)} aria-label=${t('library.ask', named)}
          ?disabled=${document.status !== 'INDEXED'} @click=${event => this.#choose(event, row)}>
        <button class="name" tabindex=${tab} aria-current=${route.document === document.id} title=${this.#title(document)}
          @click=${() => openDocument(document.id)}>
          <b>${named}</b><span>${isWarned(document) ? icon('warning') : nothing}${this.#standing(document, named)}</span>
        </button>
        <div class="row-actions">
          ${document.status === 'FAILED' && role !== 'reader'
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
    return [document.name, document.failure?.reason, ...warningsOf(document).map(({ reason }) => reason)].filter(Boolean).join('\n');
  }

  #standing(document, named) {
    switch (document.status) {
      case 'INDEXED': return [isWarned(document) && standingOf(document), t('library.pages', document.pages), document.version > 1 && t('library.version', document.version), document.collection !== 'default' && document.collection,
        document.name !== named && document.name].filter(Boolean).join(' · ');
      case 'FAILED': return `${t('library.FAILED')}: ${document.failure?.reason ?? ''}`;
      default: return `${t(`library.${document.status}`)} ${document.progress > 0 ? t('library.percent', document.progress) : ''}`;
    }
  }

  /** With Shift everything from the one chosen before. */
  #choose(event, row) {
    const { checked } = event.target;
    const from = event.shiftKey && this.#last !== null ? this.#last : row;
    const scope = new Set(store.state.scope);
    for (const document of this.documents.slice(Math.min(from, row), Math.max(from, row) + 1)) {
      if (document.status === 'INDEXED') {
        checked ? scope.add(document.id) : scope.delete(document.id);
      }
    }
    this.#last = row;
    store.set({ scope });
  }

  #remove(document, row) {
    remove([document]);
    this.#focus(Math.min(row, this.documents.length - 1), '.name');
  }

  #keydown(event) {
    const row = Number(event.target.closest('[data-row]')?.dataset.row ?? NaN);
    const page = Math.max(1, Math.floor(this.clientHeight / height) - 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (isNaN(row)) {
      return;
    }
    if (event.key === 'Delete' && store.state.role !== 'reader') {
      this.#remove(this.documents[row], row);
    } else if (event.key in moves) {
      const to = Math.max(0, Math.min(this.documents.length - 1, row + moves[event.key]));
      this.#focus(to, event.target.matches('input') ? 'input' : '.name');
    } else {
      return;
    }
    event.preventDefault();
  }

  async #focus(row, control) {
    this.active = row;
    const top = row * height;
    if (top < this.scrollTop || top + height > this.scrollTop + this.clientHeight) {
      this.scrollTop = top < this.scrollTop ? top : top + height - this.clientHeight;
    }
    await this.updateComplete;
    this.querySelector(`[data-row="${row}"] ${control}`)?.focus({ preventScroll: true });
  }
}

customElements.define('lectern-document-list', DocumentList);
