// The shortcuts, in a dialog.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { areSingleKeysOn, switchSingleKeys } from './shortcuts.js';

class Help extends PageElement {
  static watches = ['help'];

  updated() {
    const dialog = this.querySelector('dialog');
    if (store.state.help && !dialog.open) {
      dialog.showModal();
    }
  }

  render() {
    return html`
      <dialog class="help" aria-labelledby="help-title" @close=${() => store.set({ help: false })}
        @click=${event => event.target === event.currentTarget && event.target.close()}>
        ${store.state.help ? this.content() : nothing}
      </dialog>`;
  }

  content() {
    return html`
      <header><h2 id="help-title">${t('shell.help')}</h2>
        <form method="dialog"><button class="plain icon-button" aria-label=${t('shell.close')}>${icon('close')}</button></form></header>
      <p class="quiet">${t('shell.helpHow')}</p>
      <div class="groups">${t('shell.shortcuts').map(({ title, keys }) => html`<section><h3>${title}</h3>
        <dl>${keys.map(([key, what]) => html`<div><dt>${key.split(' ').map(each => html`<kbd>${each}</kbd>`)}</dt><dd>${what}</dd></div>`)}</dl>
      </section>`)}</div>
      <label class="check"><input type="checkbox" .checked=${areSingleKeysOn()} @change=${event => switchSingleKeys(event.target.checked)}>
        ${t('shell.singleKeys')}</label>`;
  }
}

customElements.define('lectern-help', Help);
