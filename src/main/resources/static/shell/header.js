// The page's head: what it is, and what it looks like.
import { LitElement, html } from 'lit';
import { brand, icon } from '../icons.js';
import { Watch, store } from '../store.js';
import { currentLanguage, switchLanguage, t } from '../words.js';

const themes = ['system', 'light', 'dark'];
const pictures = { system: 'system', light: 'sun', dark: 'moon' };

class Header extends LitElement {
  constructor() {
    super();
    new Watch(this, 'language', 'sidebar', 'role', 'theme');
  }

  createRenderRoot() {
    return this;
  }

  get theme() {
    return document.documentElement.dataset.theme ?? 'system';
  }

  render() {
    const { sidebar } = store.state;
    return html`<header class="top">
      <button class="plain icon-button sidebar-switch" aria-expanded=${sidebar} aria-controls="library"
        aria-label=${t(sidebar ? 'shell.hideSidebar' : 'shell.showSidebar')}
        @click=${() => store.set({ sidebar: !sidebar })}>${icon('sidebar')}</button>
      <a class="brand" href="#/">${brand}<span>Lectern</span></a>
      <p>${t('shell.tagline')}</p>
      <button class="plain" lang=${currentLanguage() === 'zh' ? 'en' : 'zh-CN'} aria-label=${t('shell.switchLanguage')}
        @click=${() => switchLanguage()}>${t('shell.otherLanguage')}</button>
      <button class="plain icon-button" aria-label=${t('shell.theme')[this.theme]} title=${t('shell.theme')[this.theme]}
        @click=${this.switchTheme}>${icon(pictures[this.theme])}</button>
    </header>`;
  }

  switchTheme() {
    const theme = themes[(themes.indexOf(this.theme) + 1) % themes.length];
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
    localStorage.setItem('lectern.theme', theme);
    store.set({ theme });
  }
}

customElements.define('lectern-header', Header);
