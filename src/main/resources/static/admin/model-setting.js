// The language model that writes, in one step: finding a server on this machine, trying it, and keeping it.
import { html, nothing } from 'lit';
import { call, getJson, postJson } from '../api.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { reason } from '../reasons.js';
import { languageTag, t } from '../words.js';

/** Calls onkept() when another model writes. `now` is what writes at present, in words. */
class ModelSetting extends PageElement {
  static properties = {
    now: {}, onkept: { attribute: false }, setting: { state: true }, servers: { state: true }, looking: { state: true },
    result: { state: true }, trying: { state: true }, failure: { state: true }, wanted: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.#do(async () => { this.setting = await getJson('admin/llm'); });
  }

  async #do(work) {
    this.failure = null;
    try {
      await work();
    } catch (error) {
      this.failure = explain(error);
    }
  }

  render() {
    const { kept } = this.setting ?? {};
    const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' });
    return html`
      ${kept ? html`<p class="quiet">${t('admin.keptBy', kept.by, day.format(new Date(kept.at)))}
        <button class="plain" @click=${this.#forget}>${t('admin.forgetModel')}</button></p>` : nothing}
      <details @toggle=${event => { this.open = event.target.open; }}><summary>${t('admin.chooseModel')}</summary>
        <p><button type="button" ?disabled=${this.looking} @click=${this.#look}>${t(this.looking ? 'admin.lookingForServers' : 'admin.lookForServers')}</button></p>
        <div role="status">${this.servers ? this.#found(this.servers) : nothing}</div>
        <form class="model-form" @submit=${this.#keep} @input=${this.#changed}>
          <label>${t('admin.endpoint')} <input name="baseUrl" type="url" required maxlength="1000" placeholder="http://localhost:11434/v1" autocomplete="off"></label>
          <label>${t('admin.modelName')} <input name="model" required maxlength="200" placeholder="qwen3:8b" autocomplete="off"></label>
          <label>${t('admin.apiKey')} <input name="apiKey" type="password" maxlength="4000" autocomplete="off"
            placeholder=${kept?.hasKey ? t('admin.keyIsKept') : ''}></label>
          ${this.wanted ? html`<p class="change"><del>${this.now}</del> → <ins>${this.wanted}</ins></p>` : nothing}
          <div class="row"><button type="button" class="plain" ?disabled=${this.trying} @click=${this.#try}>${t(this.trying ? 'admin.checking' : 'admin.tryModel')}</button>
            <button>${t('admin.keepModel')}</button></div>
        </form>
        <div role="status">
          ${this.result ? html`<p class="notice ${this.result.works ? '' : 'warn'}">${t(this.result.works ? 'admin.modelWorks' : 'admin.modelFails')}</p>
            <ul class="found-out">${this.result.sentences.map(sentence => html`<li>${reason(sentence)}</li>`)}</ul>` : nothing}
          ${this.failure ? html`<p class="notice bad">${this.failure}</p>` : nothing}</div>
      </details>`;
  }

  #found(servers) {
    return servers.length ? html`<ul class="found">${servers.map(({ name, baseUrl, models }) => html`<li><b>${name}</b> <span class="quiet">${baseUrl}</span>
      <div class="row">${models.map(model => html`<button type="button" class="plain" @click=${() => this.#fill(baseUrl, model)}>${model}</button>`)}</div></li>`)}</ul>`
      : html`<p class="quiet">${t('admin.noServers')}</p>`;
  }

  get #form() {
    return this.querySelector('form').elements;
  }

  /** What the fields say; an empty key is the one that is kept. */
  get #asked() {
    const { baseUrl, model, apiKey } = this.#form;
    return { baseUrl: baseUrl.value.trim(), model: model.value.trim(), apiKey: apiKey.value || null };
  }

  #look = async () => {
    this.looking = true;
    await this.#do(async () => { this.servers = (await postJson('admin/llm/look')).servers; });
    this.looking = false;
  };

  #fill(baseUrl, model) {
    this.#form.baseUrl.value = baseUrl;
    this.#form.model.value = model;
    this.#changed();
  }

  #changed = () => {
    const { baseUrl, model } = this.#asked;
    this.wanted = baseUrl && model ? `${model} (${baseUrl})` : null;
    this.result = null;
  };

  #try = async () => {
    if (this.querySelector('form').reportValidity()) {
      this.trying = true;
      await this.#do(async () => { this.result = await postJson('admin/llm/check', this.#asked); });
      this.trying = false;
    }
  };

  #keep = event => {
    event.preventDefault();
    this.#do(async () => {
      this.setting = await (await call('admin/llm', { method: 'PUT', body: this.#asked })).json();
      this.querySelector('form').reset();
      Object.assign(this, { wanted: null, result: null });
      this.onkept();
    });
  };

  #forget = () => this.#do(async () => {
    await call('admin/llm', { method: 'DELETE' });
    this.setting = { kept: null };
    this.onkept();
  });
}

customElements.define('lectern-admin-model-setting', ModelSetting);
