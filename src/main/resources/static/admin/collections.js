// Collections, and how many documents each holds.
import { html } from 'lit';
import { getJson } from '../api.js';
import { explain } from '../failures.js';
import { loadCollections, makeCollection } from '../library/documents.js';
import { nameOfCollection } from '../library/names.js';
import { notify } from '../notices.js';
import { href } from '../route.js';
import { setScope } from '../library/scope.js';
import { t } from '../words.js';
import { Loading, table } from './loading.js';

class Collections extends Loading {
  async load() {
    return (await getJson('admin/collections')).collections;
  }

  show(collections) {
    return html`
      <p class="quiet">${t('admin.collectionsWhat')}</p>
      ${collections.length ? table(t('admin.collections'), [t('admin.name'), t('admin.documents')], collections.map(({ name, documents }) => [
        html`<a href=${href({ view: 'ask', tab: null })} @click=${() => setScope(name)}>${nameOfCollection(name)}</a>`,
        documents,
      ])) : html`<p>${t('admin.noCollections')}</p>`}
      <form class="line" @submit=${event => this.make(event)}>
        <label>${t('admin.newCollection')} <input name="name" required maxlength="100" autocomplete="off"></label>
        <button>${t('admin.make')}</button>
      </form>`;
  }

  async make(event) {
    event.preventDefault();
    const form = event.target;
    try {
      await makeCollection(form.elements.name.value.trim());
      form.reset();
      await this.reload();
    } catch (error) {
      notify(explain(error), { kind: 'bad' });
    }
    loadCollections();
  }
}

customElements.define('lectern-admin-collections', Collections);
