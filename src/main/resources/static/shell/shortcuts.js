// The page's shortcuts. Single keys can be switched off, for those who speak to their machine.
import { focusQuestion } from '../conversation/ask.js';
import { isRunning, startTalk, stop } from '../conversation/talk.js';
import { isEmbedded } from '../embedded.js';
import { store } from '../store.js';
import { switchTheme } from './theme.js';

const stored = 'lectern.shortcuts';

export const areSingleKeysOn = () => localStorage.getItem(stored) !== 'off';
export const switchSingleKeys = on => localStorage.setItem(stored, on ? 'on' : 'off');

const single = {
  '/': focusQuestion,
  n: () => { startTalk(); focusQuestion(); },
  ...isEmbedded ? {} : {
    b: () => store.set({ sidebar: !store.state.sidebar }),
    d: () => store.set({ sidebar: true, shelf: 'documents', pane: 'library' }),
    c: () => store.set({ sidebar: true, shelf: 'conversations', pane: 'library' }),
  },
  t: switchTheme,
  '?': () => store.set({ help: true }),
};

const isTyping = ({ target }) => target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey
      || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.key === 'Escape' && isRunning()) {
    stop();
  } else if (areSingleKeysOn() && !isTyping(event) && Object.hasOwn(single, event.key)) {
    event.preventDefault();
    single[event.key]();
  }
});
