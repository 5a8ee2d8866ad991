// The page: its head, its columns and what lies over them.
import { LitElement, html, nothing } from 'lit';
import './conversation/conversation.js';
import { icon } from './icons.js';
import './library/library.js';
import './reader/reader.js';
import './shell/divider.js';
import './shell/header.js';
import './shell/key-prompt.js';
import './shell/notices.js';
import { Watch, store } from './store.js';
import { applyLanguage, t } from './words.js';

class App extends LitElement {
  constructor() {
    super();
    new Watch(this, 'route', 'pane', 'sidebar', 'language');
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    applyLanguage();
    store.set({ route: store.state.route });
  }

  render() {
    return html`
      <lectern-header></lectern-header>
      ${store.state.route.view === 'admin' ? this.administration() : this.columns()}
      <lectern-notices></lectern-notices>
      <lectern-key-prompt></lectern-key-prompt>`;
  }

  columns() {
    const { route, pane, sidebar } = store.state;
    const reading = Boolean(route.document);
    return html`
      <div class="columns ${reading ? 'reading' : ''} ${sidebar ? '' : 'without-library'}" data-pane=${pane}>
        <aside id="library" class="column" aria-label=${t('shell.documents')}><lectern-library></lectern-library></aside>
        <lectern-divider class="after-library" column="library" side="left" min="220" max="480" initial="296"></lectern-divider>
        ${reading ? html`<section class="column reader-column" aria-label=${t('reader.region')}><lectern-reader></lectern-reader></section>
          <lectern-divider class="before-conversation" column="conversation" side="right" min="340" max="860" initial="500"></lectern-divider>` : nothing}
        <main class="column"><lectern-conversation></lectern-conversation></main>
      </div>
      <nav class="panes" aria-label=${t('shell.panes')}>
        ${this.tab('library', 'files', 'shell.documents', false)}
        ${this.tab('reader', 'file', 'shell.page', !reading)}
        ${this.tab('conversation', 'talk', 'shell.conversation', false)}
      </nav>`;
  }

  tab(pane, picture, words, disabled) {
    return html`<button class="plain" aria-current=${store.state.pane === pane} ?disabled=${disabled}
      @click=${() => store.set({ pane })}>${icon(picture)}<span>${t(words)}</span></button>`;
  }

  administration() {
    import('./admin/admin.js');
    return html`<main class="column admin"><lectern-admin></lectern-admin></main>`;
  }
}

customElements.define('lectern-app', App);
