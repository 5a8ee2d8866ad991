// The documents: what is there, how far each is, and which of them are asked.
import { LitElement, html, nothing } from 'lit';
import { icon } from '../icons.js';
import { openDocument } from '../reader/open.js';
import { Watch, store } from '../store.js';
import { t } from '../words.js';
import { isWorking, refreshDocuments, removeDocument, upload } from './documents.js';

class Library extends LitElement {
  static properties = { dropping: { state: true } };

  constructor() {
    super();
    new Watch(this, 'documents', 'scope', 'language', 'route');
    this.addEventListener('dragover', event => { event.preventDefault(); this.dropping = true; });
    this.addEventListener('dragleave', () => { this.dropping = false; });
    this.addEventListener('drop', event => {
      event.preventDefault();
      this.dropping = false;
      upload([...event.dataTransfer.files]);
    });
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    refreshDocuments();
  }

  render() {
    const { documents } = store.state;
    return html`
      <label class="upload ${this.dropping ? 'dropping' : ''}">
        <input type="file" multiple @change=${this.choose}><span>${t('library.upload')}</span></label>
      <p class="quiet drop-hint">${t('library.drop')}</p>
      ${documents?.length === 0 ? html`<p class="quiet">${t('library.none')}</p>` : nothing}
      <ul>${documents?.map(document => this.row(document))}</ul>`;
  }

  row(document) {
    const { scope, route } = store.state;
    return html`
      <li class=${document.status.toLowerCase()}>
        <input type="checkbox" .checked=${scope.has(document.id)} aria-label=${t('library.only', document.name)}
          ?disabled=${document.status !== 'INDEXED'} @change=${() => this.toggle(document.id)}>
        <button class="name" aria-current=${route.document === document.id} ?disabled=${document.status !== 'INDEXED'}
          @click=${() => openDocument(document.id)}>
          <b>${document.title || document.name}</b><span>${this.status(document)}</span>
        </button>
        <button class="plain icon-button remove" aria-label=${t('library.remove', document.name)}
          @click=${() => confirm(t('library.removeSure', document.name)) && removeDocument(document)}>${icon('trash')}</button>
        ${isWorking(document)
          ? html`<progress aria-label=${t(`library.${document.status}`)} max="1" .value=${document.progress}></progress>` : nothing}
      </li>`;
  }

  status(document) {
    if (document.status === 'INDEXED') {
      return t('library.pages', document.pages);
    }
    const reason = document.failure?.reason;
    return t(`library.${document.status}`) + (reason ? `: ${reason}` : '');
  }

  toggle(id) {
    const scope = new Set(store.state.scope);
    scope.delete(id) || scope.add(id);
    store.set({ scope });
  }

  choose(event) {
    upload([...event.target.files]);
    event.target.value = '';
  }
}

customElements.define('lectern-library', Library);
