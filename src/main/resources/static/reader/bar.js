// The reader's bar: outline, title, pages, zoom, finding, download, closing.
import { html, nothing } from 'lit';
import { contentAddress } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOf } from '../library/names.js';
import { t } from '../words.js';
import { printPage } from '../notebook/print.js';
import { download } from './download.js';

const TOLD = 4_000;
const scales = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** Calls onaction(name, value): 'close', 'outline', 'thumbnails', 'find', 'goTo', 'zoom', 'fit', 'scaleTo'. */
class ReaderBar extends PageElement {
  static properties = {
    document: { attribute: false }, seen: { attribute: false }, outlined: { type: Boolean }, pictured: { type: Boolean }, paged: { type: Boolean }, beyond: { state: true }, finding: { type: Boolean },
    onaction: { attribute: false },
  };

  #told = null;

  render() {
    const { document, seen } = this;
    return html`
      <div class="reader-lead">
        ${this.#button('outline', 'outline', this.outlined, !seen)}
        ${this.paged ? this.#button('pages', 'thumbnails', this.pictured) : nothing}
        <h2 title=${document?.name ?? ''}>${document ? nameOf(document) : ''}</h2>
      </div>
      ${seen ? html`<div class="reader-tools">${this.#pager(seen)}${this.#zoom(seen)}</div>` : nothing}
      <div class="reader-actions">
        ${this.#button('search', 'find', this.finding, !seen)}
        ${seen ? html`<button class="plain icon-button print" aria-label=${t('notes.printPage')} title=${t('notes.printPage')}
          @click=${() => printPage(seen.page)}>${icon('print')}</button>` : nothing}
        ${document ? html`<a class="icon-link" href=${contentAddress(document.id)} download=${document.name} title=${t('reader.download')}
          aria-label=${t('reader.download')} @click=${event => download(event, document)}>${icon('download')}</a>` : nothing}
        ${this.#button('close', 'close')}
      </div>`;
  }

  #button(picture, name, pressed = null, disabled = false) {
    return html`<button class="plain icon-button" title=${t(`reader.${name}`)} aria-label=${t(`reader.${name}`)}
      aria-pressed=${pressed ?? nothing} ?disabled=${disabled} @click=${() => this.onaction(name)}>${icon(picture)}</button>`;
  }

  #pager({ page, pages }) {
    const turn = by => () => this.onaction('goTo', page + by);
    return html`
      <form class="pager" @submit=${this.#jump}>
        <button type="button" class="plain icon-button" aria-label=${t('reader.previousPage')} title=${t('reader.previousPage')}
          ?disabled=${page <= 1} @click=${turn(-1)}>${icon('up')}</button>
        <button type="button" class="plain icon-button" aria-label=${t('reader.nextPage')} title=${t('reader.nextPage')}
          ?disabled=${page >= pages} @click=${turn(1)}>${icon('down')}</button>
        <input name="page" inputmode="numeric" autocomplete="off" aria-label=${t('reader.pageOf', pages)} .value=${String(page)}
          size=${Math.max(2, String(pages).length)} @focus=${event => event.target.select()} @change=${this.#jump}>
        <span>/ ${pages}</span>
        <output class=${this.beyond ? 'notice warn' : ''}>${this.beyond ? t('reader.noPage', pages) : nothing}</output>
      </form>`;
  }

  #jump = event => {
    event.preventDefault();
    const box = event.target.elements?.page ?? event.target;
    const page = Math.round(Number(box.value));
    // Enter is told twice, as a change and as a form that is sent.
    if (page === this.seen.page) {
      return;
    }
    this.beyond = !(page >= 1 && page <= this.seen.pages);
    if (this.beyond) {
      box.value = String(this.seen.page);
      clearTimeout(this.#told);
      this.#told = setTimeout(() => { this.beyond = false; }, TOLD);
    } else {
      this.onaction('goTo', page);
    }
  };

  #zoom({ scale, fit }) {
    const shown = `${Math.round(100 * scale)}%`;
    return html`
      <div class="zoom">
        <button class="plain icon-button" aria-label=${t('reader.smaller')} title=${t('reader.smaller')}
          @click=${() => this.onaction('zoom', -1)}>${icon('minus')}</button>
        <select aria-label=${t('reader.zoom')} .value=${fit ?? 'scale'} @change=${this.#scale}>
          <option value="scale" hidden ?selected=${!fit}>${shown}</option>
          <option value="width" ?selected=${fit === 'width'}>${t('reader.fitWidth')}</option>
          <option value="page" ?selected=${fit === 'page'}>${t('reader.fitPage')}</option>
          ${scales.map(each => html`<option value=${each}>${100 * each}%</option>`)}
        </select>
        <button class="plain icon-button" aria-label=${t('reader.larger')} title=${t('reader.larger')}
          @click=${() => this.onaction('zoom', 1)}>${icon('plus')}</button>
      </div>`;
  }

  #scale = event => {
    const { value } = event.target;
    this.onaction(...Number(value) ? ['scaleTo', Number(value)] : ['fit', value]);
    this.requestUpdate();
  };
}

customElements.define('lectern-reader-bar', ReaderBar);
