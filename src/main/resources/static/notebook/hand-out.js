// A button that hands something out: as Markdown, as a Word document, or by the browser's print, which makes PDFs.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../words.js';
import { placeMenu } from '../shell/menu.js';
import { printOut } from './print.js';
import { save } from './save.js';

let count = 0;

/**
 * `path(format)` is what the server is asked for, `label` what is handed out, `paper` what is printed; `more` has further
 * buttons {words, run}.
 */
class HandOut extends PageElement {
  static properties = { path: { attribute: false }, label: {}, paper: {}, more: { attribute: false } };

  #id = `hand-out-${++count}`;

  render() {
    const button = (words, run) => html`<button class="plain" @click=${() => this.#choose(run)}>${t(words)}</button>`;
    return html`
      <button class="plain icon-button" popovertarget=${this.#id} aria-haspopup="true" aria-label=${this.label} title=${this.label}>${icon('handOut')}</button>
      <div id=${this.#id} class="menu" popover @beforetoggle=${this.#place} @toggle=${this.#opened}>
        ${button('notes.asMarkdown', () => save(this.path('md')))}
        ${button('notes.asWord', () => save(this.path('docx')))}
        ${button('notes.print', () => printOut(this.paper))}
        ${this.more?.map(({ words, run }) => button(words, run)) ?? nothing}
      </div>`;
  }

  #choose(run) {
    this.querySelector('.menu').hidePopover();
    run();
  }

  #place = ({ newState, target }) => {
    if (newState === 'open') {
      placeMenu(target, this.querySelector('[popovertarget]'));
    }
  };

  #opened = ({ newState, target }) => newState === 'open' && target.querySelector('button').focus();
}

customElements.define('lectern-hand-out', HandOut);
