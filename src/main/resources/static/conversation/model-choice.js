// The language model that is to answer, where the reader may choose among several.
import { html, nothing } from 'lit';
import { getJson } from '../api.js';
import { PageElement } from '../element.js';
import { store } from '../store.js';
import { t } from '../words.js';

class ModelChoice extends PageElement {
  static properties = { names: { state: true } };
  static watches = ['role'];

  /** Who may choose is known with the role. */
  updated() {
    const { role } = store.state;
    if (role && role !== this.known) {
      this.known = role;
      getJson('query/models').then(({ models }) => { this.names = models; }).catch(() => {});
    }
  }

  render() {
    const { names } = this;
    return (names?.length ?? 0) < 2 ? nothing : html`
      <select class="scope-chip" aria-label=${t('conversation.model')} title=${t('conversation.model')}
        @change=${event => store.set({ model: event.target.value || null })}>
        <option value="">${t('conversation.usualModel')}</option>
        ${names.map(name => html`<option value=${name}>${name}</option>`)}
      </select>`;
  }
}

customElements.define('lectern-model-choice', ModelChoice);
