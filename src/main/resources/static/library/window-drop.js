// Files can be dropped anywhere on the page.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { droppedFiles } from './dropped.js';
import { upload } from './uploads.js';

class WindowDrop extends PageElement {
  static properties = { over: { state: true } };
  static watches = ['collection'];

  #listening = null;

  connectedCallback() {
    super.connectedCallback();
    this.#listening = new AbortController();
    const on = (name, listener) => addEventListener(name, event => this.#takes(event) && listener(event), { signal: this.#listening.signal });
    on('dragenter', () => { this.over = true; });
    on('dragover', event => { event.preventDefault(); event.dataTransfer.dropEffect = 'copy'; });
    // Leaving for no other element is leaving the window.
    on('dragleave', event => { this.over = this.over && event.relatedTarget !== null; });
    on('drop', async event => {
      event.preventDefault();
      this.over = false;
      upload(await droppedFiles(event.dataTransfer));
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listening.abort();
  }

  #takes(event) {
    return store.state.role !== 'reader' && event.dataTransfer?.types.includes('Files');
  }

  render() {
    const { collection } = store.state;
    return this.over ? html`<div class="drop-veil"><p>${icon('upload')}
      ${collection ? t('library.dropInto', collection) : t('library.dropHere')}</p></div>` : nothing;
  }
}

customElements.define('lectern-window-drop', WindowDrop);
