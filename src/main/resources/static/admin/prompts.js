// The prompts of a collection, one of them at a time.
import { html, nothing } from 'lit';
import { getJson, part } from '../api.js';
import { nameOfCollection } from '../library/names.js';
import { store } from '../store.js';
import { learn, t } from '../words.js';
import prompts from '../words/prompts.js';
import { Loading } from './loading.js';
import './prompt.js';

learn({ prompts });

class Prompts extends Loading {
  static properties = { ...Loading.properties, collection: { state: true }, file: { state: true } };

  async load() {
    const { collections } = await getJson('admin/collections');
    const names = collections.map(({ name }) => name);
    const collection = [this.collection, store.state.collection, names[0]].find(name => names.includes(name));
    const files = collection ? (await getJson(`admin/collections/${part(collection)}/prompts`)).prompts : [];
    return { names, collection, files };
  }

  show({ names, collection, files }) {
    if (!collection) {
      return html`<p>${t('admin.noCollections')}</p>`;
    }
    const current = files.find(({ file }) => file === this.file) ?? files[0];
    return html`
      <p class="quiet">${t('prompts.what')}</p>
      <form class="line" @submit=${event => event.preventDefault()}>
        <label>${t('admin.collection')} <select name="collection" @change=${event => this.choose({ collection: event.target.value })}>
          ${names.map(name => html`<option value=${name} ?selected=${name === collection}>${nameOfCollection(name)}</option>`)}</select></label>
        <label>${t('prompts.prompt')} <select name="file" @change=${event => this.choose({ file: event.target.value })}>
          ${files.map(({ file, edited }) => html`<option value=${file} ?selected=${file === current.file}>${t('prompts.named', file, edited)}</option>`)}</select></label>
      </form>
      ${current ? html`<p>${t(`prompts.${current.file.replace('.md', '')}`)}</p>
        <lectern-admin-prompt .collection=${collection} .file=${current.file} @written=${() => this.reload()}></lectern-admin-prompt>` : nothing}`;
  }

  choose(choice) {
    Object.assign(this, choice);
    if (choice.collection) {
      this.reload();
    }
  }
}

customElements.define('lectern-admin-prompts', Prompts);
