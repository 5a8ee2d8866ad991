// The other versions of a document.
import { html, nothing } from 'lit';
import { versionsOf } from '../api.js';
import { PageElement } from '../element.js';
import { languageTag, t } from '../words.js';

/** Shown when asked for. Calls onopen(id). */
class Versions extends PageElement {
  static properties = { document: { attribute: false }, onopen: { attribute: false }, versions: { state: true } };

  #shown = null;

  willUpdate() {
    if (this.document.id !== this.#shown) {
      this.#shown = this.document.id;
      this.versions = null;
    }
  }

  async #read(id) {
    const versions = await versionsOf(id).catch(() => []);
    if (id === this.#shown) {
      this.versions = versions.filter(each => each.id !== id);
    }
  }

  render() {
    const { document, versions } = this;
    if (!(document.version > 1) || document.partOf) {
      return nothing;
    }
    const date = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' });
    return versions ? html`<h3>${t('library.versions')}</h3>
      <ul>${versions.map(each => html`<li><button class="plain" @click=${() => this.onopen(each.id)}>
        ${t('library.version', each.version)} · ${date.format(new Date(each.createdAt))}</button></li>`)}</ul>`
      : html`<button class="plain" @click=${() => this.#read(document.id)}>${t('library.showVersions')}</button>`;
  }
}

customElements.define('lectern-versions', Versions);
