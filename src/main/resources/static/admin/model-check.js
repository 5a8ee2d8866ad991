// A language model, and on request what works with it and what does not.
import { html, nothing } from 'lit';
import { postJson } from '../api.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { reason } from '../reasons.js';
import { t } from '../words.js';

class ModelCheck extends PageElement {
  static properties = { name: {}, result: { state: true }, checking: { state: true }, failure: { state: true } };

  async check() {
    Object.assign(this, { checking: true, failure: null, result: null });
    try {
      this.result = await postJson('admin/llm/check', this.name ? { model: this.name } : {});
    } catch (error) {
      this.failure = explain(error);
    }
    this.checking = false;
  }

  render() {
    const { result, checking, failure } = this;
    return html`<button class="plain" ?disabled=${checking} @click=${() => this.check()}>${t(checking ? 'admin.checking' : 'admin.check')}</button>
      <div role="status">
        ${result ? html`<p class="notice ${result.works ? '' : 'warn'}">${t(result.works ? 'admin.modelWorks' : 'admin.modelFails')}</p>
          <ul class="found-out">${result.sentences.map(sentence => html`<li>${reason(sentence)}</li>`)}</ul>` : nothing}
        ${failure ? html`<p class="notice bad">${failure}</p>` : nothing}
      </div>`;
  }
}

customElements.define('lectern-admin-model-check', ModelCheck);
