// What is in use and how it is: health, index, models, store.
import { html, nothing } from 'lit';
import { authorization, getJson } from '../api.js';
import { t } from '../words.js';
import { Loading } from './loading.js';
import './model-check.js';
import './model-setting.js';

/** What Spring Boot's actuator tells, also where it tells of trouble. */
const actuator = async path => (await fetch(`actuator/${path}`, { headers: authorization() })).json();

// Those that say something; the rest is always up while anybody can ask.
const parts = ['readinessState', 'db', 'dbScheduler', 'diskSpace', 'languageModel'];

const fact = (words, value) => value === null || value === undefined || value === '' ? nothing
  : html`<div><dt>${t(`admin.${words}`)}</dt><dd>${value}</dd></div>`;

class System extends Loading {
  async load() {
    const [health, info, index] = await Promise.all([actuator('health'), actuator('info'), getJson('admin/index')]);
    return { health, info, index };
  }

  again() {
    return this.loaded?.index.building ? 2_000 : 10_000;
  }

  show({ health, info, index }) {
    return html`<div class="cards">
      <section><h2>${t('admin.health')}</h2><ul class="parts">
        ${this.part(t('admin.whole'), health.status)}
        ${parts.filter(name => health.components?.[name]).map(name => this.part(t(`admin.part_${name}`), health.components[name].status))}</ul></section>
      <section><h2>${t('admin.index')}</h2>${this.index(t('admin.answers'), index.active)}
        ${index.building ? this.index(t('admin.building'), index.building) : nothing}</section>
      <section><h2>${t('admin.models')}</h2><dl>
        ${info.embedding.map(({ id, dimensions, maxTokens }) => fact('embedding', html`${id}
          <span class="quiet">${t('admin.dimensions', dimensions, maxTokens)}</span>`))}
        ${fact('writer', html`${this.named(info.languageModel, 'noWriter')} ${this.checked(info.languageModel)}`)}
        ${Object.entries(info.languageModels ?? {}).map(([name, model]) => fact('writer', html`<b>${name}</b>: ${this.named(model, 'noWriter')} ${this.checked(model, name)}`))}
        ${fact('reranker', this.named(info.reranker, 'noReranker'))}</dl>
        <lectern-admin-model-setting .now=${this.told(info.languageModel)} .onkept=${() => this.reload()}></lectern-admin-model-setting></section>
      <section><h2>${t('admin.store')}</h2><dl>${fact('kind', t(`admin.${info.store.name}`))}${fact('folder', info.store.dataDir)}
        ${fact('java', info.java?.version)}${fact('os', info.os && `${info.os.name} ${info.os.version}`)}</dl></section>
    </div>`;
  }

  part(name, status) {
    const well = status === 'UP';
    return html`<li class=${well ? 'well' : 'unwell'}><span>${name}</span> <b>${t('admin.standing')[status] ?? status}</b></li>`;
  }

  index(title, { fingerprint, models, missingDocuments }) {
    return html`<h3>${title}</h3><dl>${fact('fingerprint', html`<code>${fingerprint}</code>`)}
      ${fact('indexModels', models.join(', ') || t('admin.wordsOnly'))}
      ${fact('missing', missingDocuments)}</dl>`;
  }

  checked({ provider }, name = '') {
    return provider === 'none' ? nothing : html`<lectern-admin-model-check .name=${name}></lectern-admin-model-check>`;
  }

  told({ provider, model, endpoint }) {
    return provider === 'none' ? t('admin.noWriter') : `${model ?? provider}${endpoint ? ` (${endpoint})` : ''}`;
  }

  named({ provider, model, endpoint }, none) {
    return provider === 'none' ? t(`admin.${none}`)
      : html`${model ?? provider} <span class="quiet">${[provider, endpoint].filter(Boolean).join(', ')}</span>`;
  }
}

customElements.define('lectern-admin-system', System);
