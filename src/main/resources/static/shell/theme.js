// Light, dark, or as the system says.
import { store } from '../store.js';

const themes = ['system', 'light', 'dark'];

export const currentTheme = () => document.documentElement.dataset.theme ?? 'system';

/** Goes on to the next one. */
export function switchTheme() {
  const theme = themes[(themes.indexOf(currentTheme()) + 1) % themes.length];
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  localStorage.setItem('lectern.theme', theme);
  store.set({ theme });
}
