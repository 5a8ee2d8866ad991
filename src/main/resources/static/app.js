// The page: its head, its columns and what lies over them.
import { html, nothing } from 'lit';
import './conversation/conversation.js';
import { PageElement } from './element.js';
import { isEmbedded } from './embedded.js';
import { fetched } from './failures.js';
import { icon } from './icons.js';
import { refreshDocuments } from './library/documents.js';
import { loadSession } from './session.js';
import './shell/divider.js';
import './shell/header.js';
import './shell/notices.js';
import './shell/shortcuts.js';
import { store } from './store.js';
import { applyLanguage, t } from './words.js';

const NARROW = '(max-width: 1180px)';

/** A question can be typed before the documents' column is there. */
const fetchSidebar = () => fetched(import('./shell/sidebar.js'));

/** What is needed once somebody asks or reads: early enough to be there when the server no longer is. */
const fetchMore = () => fetched(import('./shell/help.js'), import('./shell/key-prompt.js'),
  import('./conversation/head.js'), import('./conversation/turn.js'), import('./reader/reader.js'), import('./library/arrivals.js'));

class App extends PageElement {
  static watches = ['route', 'pane', 'sidebar', 'why', 'online'];

  connectedCallback() {
    super.connectedCallback();
    applyLanguage();
    const { route, pane } = store.state;
    store.set({ route, pane: route.document ? 'reader' : pane });
    isEmbedded ? refreshDocuments() : fetchSidebar();
    loadSession().then(() => (globalThis.requestIdleCallback ?? setTimeout)(fetchMore));
  }

  // Where there is no room for three columns, an opened document takes the library's; it then lies over the others.
  willUpdate() {
    const { document: opened } = store.state.route;
    if (opened && opened !== this.opened && matchMedia(NARROW).matches) {
      store.set({ sidebar: false });
    }
    this.opened = opened;
    if (this.cut && store.state.online) {
      isEmbedded ? refreshDocuments() : fetchSidebar();
      fetchMore();
    }
    this.cut = store.state.online === false;
  }

  render() {
    return html`
      ${isEmbedded ? nothing : html`<lectern-header></lectern-header>`}
      ${store.state.route.view === 'admin' && !isEmbedded ? this.administration() : this.columns()}
      ${store.state.why ? this.why() : nothing}
      <lectern-help></lectern-help>
      <lectern-key-prompt></lectern-key-prompt>
      <lectern-notices></lectern-notices>`;
  }

  columns() {
    const { route, pane, sidebar, shelf } = store.state;
    const shared = route.view === 'shared';
    if (shared) {
      fetched(import('./notebook/shared.js'));
    }
    const reading = Boolean(route.document);
    if (reading) {
      fetched(import('./reader/reader.js'));
    }
    return html`
      <main class="columns ${reading ? 'reading' : ''} ${sidebar && !isEmbedded ? '' : 'without-library'}" data-pane=${pane}>
        ${isEmbedded ? nothing : this.library()}
        ${reading ? html`<section class="column reader-column" aria-label=${t('reader.region')}><lectern-reader></lectern-reader></section>` : nothing}
        <section class="column conversation-column" aria-label=${t('shell.conversation')}>
          ${reading ? html`<lectern-divider column="conversation" side="right" min="340" max="860" initial="500"></lectern-divider>` : nothing}
          ${shared ? html`<lectern-shared></lectern-shared>` : html`<lectern-conversation></lectern-conversation>`}</section>
      </main>
      <nav class="panes" aria-label=${t('shell.panes')}>
        ${isEmbedded ? nothing : this.tab('library', 'files', 'shell.sidebar', false)}
        ${this.tab('reader', 'file', 'shell.page', !reading)}
        ${this.tab('conversation', 'talk', 'shell.conversation', false)}
      </nav>`;
  }

  library() {
    return html`
      <section id="library" class="column" aria-label=${t('shell.sidebar')}><lectern-sidebar></lectern-sidebar>
        <lectern-divider column="library" side="left" min="220" max="480" initial="296"></lectern-divider></section>`;
  }

  tab(pane, picture, words, disabled) {
    return html`<button class="plain" aria-current=${store.state.pane === pane} ?disabled=${disabled}
      @click=${() => store.set({ pane })}>${icon(picture)}<span>${t(words)}</span></button>`;
  }

  // What few need is fetched when it is opened.
  administration() {
    fetched(import('./admin/admin.js'));
    return html`<main class="column"><lectern-admin></lectern-admin></main>`;
  }

  why() {
    fetched(import('./why/why.js'));
    return html`<lectern-why .turn=${store.state.why}></lectern-why>`;
  }
}

customElements.define('lectern-app', App);
