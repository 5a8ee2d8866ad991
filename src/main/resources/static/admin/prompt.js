// One prompt: its text, what a model would be told with it, and what was written before.
import { html, nothing } from 'lit';
import { call, getJson, part, postJson } from '../api.js';
import { explain } from '../failures.js';
import { notify } from '../notices.js';
import { languageTag, t } from '../words.js';
import { Loading } from './loading.js';

// What is not saved yet, by place: neither another prompt nor another tab loses it.
const drafts = new Map();

class Prompt extends Loading {
  static properties = { ...Loading.properties, collection: {}, file: {}, text: { state: true }, told: { state: true }, trouble: { state: true }, busy: { state: true } };

  get path() {
    return `admin/collections/${part(this.collection)}/prompts/${part(this.file)}`;
  }

  willUpdate(changed) {
    if (this.hasUpdated && (changed.has('collection') || changed.has('file'))) {
      Object.assign(this, { loaded: undefined, told: null, trouble: null });
      this.reload();
    }
  }

  async load() {
    const { path } = this;
    const loaded = await getJson(path);
    if (path !== this.path) {
      return this.loaded;
    }
    this.text = drafts.get(path) ?? loaded.text;
    return loaded;
  }

  show({ text, edited, places, history }) {
    const changed = this.text !== text;
    return html`<form class="prompt" @submit=${event => this.save(event)}>
        <label for="prompt-text">${t('prompts.text')}</label>
        <textarea id="prompt-text" name="text" rows="14" spellcheck="false" required maxlength="20000" aria-describedby="prompt-places"
          .value=${this.text} @input=${event => this.draft(event.target.value)}></textarea>
        <p id="prompt-places" class="quiet">${t('prompts.places')} ${places.map(place => html`<code>{${place}}</code> `)}</p>
        ${this.trouble ? html`<p class="notice bad" role="alert">${this.trouble}</p>` : nothing}
        <p class="line">
          <button ?disabled=${!changed || this.busy}>${t('prompts.save')}</button>
          ${changed ? html`<button type="button" class="plain" @click=${() => this.draft(text)}>${t('prompts.discard')}</button> <span class="quiet">${t('prompts.unsaved')}</span>` : nothing}
          ${edited ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.takeFile()}>${t('prompts.takeFile')}</button>` : nothing}
        </p>
      </form>
      ${this.trial()}
      <section><h2>${t('prompts.history')}</h2>
        ${history.length ? html`<ol class="prompt-history">${history.map(edit => this.edit(edit))}</ol>` : html`<p class="quiet">${t('prompts.noHistory')}</p>`}</section>`;
  }

  trial() {
    const followUp = this.file === 'standalone.md';
    return html`<form class="card-form" @submit=${event => this.preview(event)}>
        <h2>${t('prompts.preview')}</h2>
        <p class="quiet">${t('prompts.previewWhat')}</p>
        ${followUp ? html`<label>${t('prompts.before')} <input name="before" required maxlength="2000" autocomplete="off"></label>
          <label>${t('prompts.beforeAnswer')} <input name="answer" required maxlength="2000" autocomplete="off"></label>` : nothing}
        <label>${t('admin.question')} <input name="question" required maxlength="2000" autocomplete="off"></label>
        <button ?disabled=${this.busy}>${t('prompts.show')}</button>
      </form>
      <div class="told" role="status">${this.told ? this.told.map(({ role, text }) => html`<section>
        <h3>${t(`prompts.role_${role}`)}</h3><pre tabindex="0">${text}</pre></section>`) : nothing}</div>`;
  }

  edit({ text, by, at }) {
    const when = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
    return text === null ? html`<li>${t('prompts.tookFile', when, by)}</li>`
      : html`<li><details><summary>${t('prompts.wrote', when, by)}</summary><pre tabindex="0">${text}</pre>
          <button type="button" class="plain" aria-label=${t('prompts.useOf', when)} @click=${() => this.use(text)}>${t('prompts.use')}</button></details></li>`;
  }

  draft(text) {
    this.text = text;
    drafts[text === this.loaded.text ? 'delete' : 'set'](this.path, text);
  }

  use(text) {
    this.draft(text);
    this.querySelector('#prompt-text').focus();
  }

  save(event) {
    event.preventDefault();
    return this.doing(async () => {
      await call(this.path, { method: 'PUT', body: { text: this.text } });
      notify(t('prompts.saved'));
      await this.written();
    });
  }

  takeFile() {
    return this.doing(async () => {
      await call(this.path, { method: 'DELETE' });
      notify(t('prompts.taken'));
      await this.written();
    });
  }

  async written() {
    drafts.delete(this.path);
    await this.reload();
    this.dispatchEvent(new Event('written'));
  }

  preview(event) {
    event.preventDefault();
    const { question, before, answer } = event.target.elements;
    const history = before ? [{ question: before.value, answer: answer.value }] : [];
    return this.doing(async () => {
      this.told = (await postJson(`${this.path}/preview`, { text: this.text, question: question.value, history })).messages;
    });
  }

  async doing(work) {
    Object.assign(this, { busy: true, trouble: null });
    try {
      await work();
    } catch (error) {
      this.trouble = explain(error);
    }
    this.busy = false;
  }
}

customElements.define('lectern-admin-prompt', Prompt);
