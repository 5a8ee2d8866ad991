// Administration: one tab at a time, each its own place to link to.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { href } from '../route.js';
import { store } from '../store.js';
import { learn, t } from '../words.js';
import admin from '../words/admin.js';
import './collections.js';
import './evaluations.js';
import './feedback.js';
import './jobs.js';
import './keys.js';
import './prompts.js';
import './system.js';

learn({ admin });

const tabs = {
  collections: () => html`<lectern-admin-collections></lectern-admin-collections>`,
  jobs: () => html`<lectern-admin-jobs></lectern-admin-jobs>`,
  prompts: () => html`<lectern-admin-prompts></lectern-admin-prompts>`,
  system: () => html`<lectern-admin-system></lectern-admin-system>`,
  evaluations: () => html`<lectern-admin-evaluations></lectern-admin-evaluations>`,
  feedback: () => html`<lectern-admin-feedback></lectern-admin-feedback>`,
  keys: () => html`<lectern-admin-keys></lectern-admin-keys>`,
};

class Administration extends PageElement {
  static watches = ['route', 'role', 'key'];

  /** On a phone the row of parts is wider than the screen. */
  updated() {
    const current = this.querySelector('[aria-current=page]');
    const row = current.parentElement;
    row.scrollLeft = current.offsetLeft + current.offsetWidth - row.offsetLeft - row.clientWidth;
  }

  render() {
    const { route, role, key } = store.state;
    const current = route.tab in tabs ? route.tab : 'collections';
    return html`<div class="admin">
      <h1>${t('admin.administration')}</h1>
      <nav class="admin-tabs" aria-label=${t('admin.parts')}>${Object.keys(tabs).map(tab => html`
        <a href=${href({ tab })} aria-current=${tab === current ? 'page' : nothing}>${t(`admin.${tab}`)}</a>`)}</nav>
      ${role === 'reader' ? html`<p class="notice">${t('admin.notAllowed')}</p>` : key || !role ? nothing : tabs[current]()}
    </div>`;
  }
}

customElements.define('lectern-admin', Administration);
