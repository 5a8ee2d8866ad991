// Keys that applications and people come in with.
import { html, nothing } from 'lit';
import { call, getJson, part, postJson } from '../api.js';
import { explain } from '../failures.js';
import { notify, undoable } from '../notices.js';
import { languageTag, t } from '../words.js';
import { Loading, table } from './loading.js';

class Keys extends Loading {
  static properties = { ...Loading.properties, made: { state: true }, leaving: { state: true } };

  async load() {
    const [{ keys }, me] = await Promise.all([getJson('admin/keys'), getJson('me')]);
    return { keys, asked: me.keys };
  }

  show({ keys, asked }) {
    if (!asked) {
      return html`<p class="notice">${t('admin.openAccess')}</p>`;
    }
    const shown = keys.filter(({ id }) => id !== this.leaving);
    const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium' });
    return html`
      <p class="quiet">${t('admin.keysWhat')}</p>
      ${this.made ? html`<div class="notice" role="status"><p>${t('admin.madeKey', this.made.key.name)}</p>
        <p><code class="secret">${this.made.secret}</code></p>
        <button class="plain" @click=${this.copy}>${t('admin.copy')}</button></div>` : nothing}
      ${shown.length ? table(t('admin.keys'), [t('admin.name'), t('admin.role'), t('admin.madeAt'), t('admin.lastUsed'), ''], shown.map(key => [
        key.name, t(`admin.${key.role}`), day.format(new Date(key.createdAt)),
        key.lastUsedAt ? day.format(new Date(key.lastUsedAt)) : t('admin.never'),
        html`<button class="plain" aria-label=${t('admin.removeKey', key.name)} @click=${() => this.forget(key)}>${t('admin.remove')}</button>`,
      ])) : html`<p>${t('admin.noKeys')}</p>`}
      <form class="card-form" @submit=${event => this.make(event)}>
        <h2>${t('admin.newKey')}</h2>
        <label>${t('admin.name')} <input name="name" required maxlength="100" autocomplete="off"></label>
        <label>${t('admin.role')} <select name="role">${['READER', 'ADMIN'].map(role => html`<option value=${role}>${t(`admin.${role}`)}</option>`)}</select></label>
        <button>${t('admin.make')}</button>
      </form>`;
  }

  async make(event) {
    event.preventDefault();
    const form = event.target;
    const { name, role } = form.elements;
    try {
      this.made = await postJson('admin/keys', { name: name.value.trim(), role: role.value });
      form.reset();
    } catch (error) {
      notify(explain(error), { kind: 'bad' });
    }
    this.reload();
  }

  async copy() {
    await navigator.clipboard.writeText(this.made.secret);
    notify(t('admin.copied'));
  }

  forget({ id, name }) {
    this.leaving = id;
    const done = () => { this.leaving = null; this.reload(); };
    undoable(t('admin.removedKey', name), t('shell.undo'), {
      commit: () => call(`admin/keys/${part(id)}`, { method: 'DELETE', keepalive: true })
        .catch(error => notify(explain(error), { kind: 'bad' })).then(done),
      undo: done,
    });
  }
}

customElements.define('lectern-admin-keys', Keys);
