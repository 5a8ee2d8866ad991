// Evaluation runs: how well questions with known answers find them.
import { html, nothing } from 'lit';
import { call, getJson, withQuery } from '../api.js';
import { explain } from '../failures.js';
import { nameOfCollection } from '../library/names.js';
import { notify } from '../notices.js';
import { languageTag, t } from '../words.js';
import { feedbackQuestions } from './feedback.js';
import { Loading, table } from './loading.js';
import './calibration.js';
import './run.js';

class Evaluations extends Loading {
  static properties = { ...Loading.properties, shown: { state: true } };

  async load() {
    const [evaluations, { collections }] = await Promise.all([getJson('admin/evaluations'), getJson('admin/collections')]);
    return { ...evaluations, collections };
  }

  again() {
    return this.isRunning(this.loaded) ? 700 : null;
  }

  isRunning(loaded) {
    return Boolean(loaded?.running && !loaded.running.failure);
  }

  show({ runs, running, collections }) {
    const shown = this.shown ?? runs[0]?.name;
    const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' });
    return html`
      <p class="quiet">${t('admin.evaluationsWhat')}</p>
      ${running ? this.progress(running) : nothing}
      ${this.form(collections)}
      ${runs.length ? table(t('admin.evaluations'), [t('admin.name'), t('admin.when'), t('admin.questions'), ''], runs.map(run => [
        run.name, day.format(new Date(run.at)), run.questions,
        html`<button class="plain" aria-pressed=${run.name === shown} aria-label=${t('admin.showRun', run.name)}
          @click=${() => { this.shown = run.name; }}>${t('admin.show')}</button>`,
      ])) : html`<p>${t('admin.noRuns')}</p>`}
      ${shown ? html`<h2>${shown}</h2><lectern-admin-run .name=${shown}></lectern-admin-run>` : nothing}
      <lectern-admin-calibration></lectern-admin-calibration>`;
  }

  progress({ name, done, questions, failure }) {
    return failure ? html`<p class="notice bad" role="alert">${t('admin.runFailed', name, failure)}</p>`
      : html`<div class="notice" role="status">${t('admin.runUnderWay', name, done, questions)}
          <progress max=${questions} value=${done} aria-label=${name}></progress></div>`;
  }

  form(collections) {
    return html`<form class="card-form" @submit=${event => this.begin(event)}>
      <h2>${t('admin.newRun')}</h2>
      <label>${t('admin.name')} <input name="name" required maxlength="100" pattern="[\\p{L}\\p{N}][\\p{L}\\p{N} .=,_\\-]*" autocomplete="off"></label>
      <label>${t('admin.collection')} <select name="collection">${collections.map(({ name }) => html`<option value=${name}>${nameOfCollection(name)}</option>`)}</select></label>
      <label>${t('admin.questionFile')} <input type="file" name="questions" accept=".jsonl,.ndjson"></label>
      <p class="quiet">${t('admin.questionFileWhat')}</p>
      <button ?disabled=${this.isRunning(this.loaded)}>${t('admin.begin')}</button>
    </form>`;
  }

  async begin(event) {
    event.preventDefault();
    const form = event.target;
    const { name, collection, questions } = form.elements;
    try {
      const [file] = questions.files;
      await call(withQuery('admin/evaluations', { name: name.value.trim(), collection: collection.value }), {
        method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' },
        body: file ?? new Blob([await feedbackQuestions()]),
      });
      this.shown = null;
      form.reset();
    } catch (error) {
      notify(explain(error), { kind: 'bad' });
    }
    this.reload();
  }
}

customElements.define('lectern-admin-evaluations', Evaluations);
