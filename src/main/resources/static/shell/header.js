// The page's head: what it is, what it looks like, and where else to go.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { brand, icon } from '../icons.js';
import { href } from '../route.js';
import { store } from '../store.js';
import { currentLanguage, switchLanguage, t } from '../words.js';
import { currentTheme, switchTheme } from './theme.js';

const pictures = { system: 'system', light: 'sun', dark: 'moon' };

class Header extends PageElement {
  static watches = ['sidebar', 'role', 'theme', 'route'];

  render() {
    const { sidebar, role, route } = store.state;
    const theme = t('shell.theme')[currentTheme()];
    return html`<header class="top">
      ${route.view === 'admin' ? nothing : html`
        <button class="plain icon-button sidebar-switch" aria-expanded=${sidebar} aria-controls="library"
          aria-label=${t(sidebar ? 'shell.hideSidebar' : 'shell.showSidebar')} title=${t(sidebar ? 'shell.hideSidebar' : 'shell.showSidebar')}
          @click=${() => store.set({ sidebar: !sidebar })}>${icon('sidebar')}</button>`}
      ${route.view === 'admin' ? this.brand() : html`<h1>${this.brand()}</h1>`}
      <p>${t('shell.tagline')}</p>
      ${role === 'admin' ? this.administration(route) : nothing}
      <button class="plain language" lang=${currentLanguage() === 'zh' ? 'en' : 'zh-CN'} aria-label=${t('shell.switchLanguage')}
        @click=${() => switchLanguage()}>${t('shell.otherLanguage')}</button>
      <button class="plain icon-button" aria-label=${theme} title=${theme} @click=${switchTheme}>${icon(pictures[currentTheme()])}</button>
      <button class="plain icon-button" aria-label=${t('shell.help')} title=${t('shell.help')}
        @click=${() => store.set({ help: true })}>${icon('help')}</button>
    </header>`;
  }

  brand() {
    return html`<a class="brand" href="#/">${brand}<span>Lectern</span></a>`;
  }

  administration(route) {
    return route.view === 'admin'
      ? html`<a class="icon-link" href=${href({ view: 'ask', tab: null })}>${icon('talk')}<span>${t('shell.backToAsking')}</span></a>`
      : html`<a class="icon-link" href=${href({ view: 'admin', conversation: null })} aria-label=${t('shell.administration')}
          title=${t('shell.administration')}>${icon('gear')}</a>`;
  }
}

customElements.define('lectern-header', Header);
