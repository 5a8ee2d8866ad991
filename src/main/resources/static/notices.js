// Short messages at the page's edge, and changes that can be taken back for a while.
import { store } from './store.js';

const SHORT = 6_000;
const LONG = 10_000;
let last = 0;

/** Shows a message; one with the same key takes the place of the former. Returns its id. */
export function notify(text, { kind = 'info', key = null, action = null, lasting = false, brief = !action && kind !== 'bad' } = {}) {
  // Who is asked for a key is told so where it is entered; a message would stay behind that.
  if (store.state.key && kind === 'bad') {
    return null;
  }
  const id = ++last;
  const others = store.state.notices.filter(notice => key === null || notice.key !== key);
  store.set({ notices: [...others, { id, text, kind, key, action }] });
  if (!lasting) {
    setTimeout(dismiss, brief ? SHORT : LONG, id);
  }
  return id;
}

/** Takes a message away, by its id or key. */
export function dismiss(which) {
  const notices = store.state.notices.filter(notice => notice.id !== which && notice.key !== which);
  if (notices.length !== store.state.notices.length) {
    store.set({ notices });
  }
}

const pending = new Set();

/** Shows what was done with a way back; only when that time is over, or the page is left, it is really done. */
export function undoable(text, undoText, { commit, undo }) {
  const change = { commit };
  pending.add(change);
  const settle = work => pending.delete(change) && work();
  const id = notify(text, { action: { text: undoText, run: () => settle(undo) } });
  change.timer = setTimeout(() => { dismiss(id); settle(commit); }, LONG);
}

addEventListener('pagehide', () => {
  pending.forEach(change => change.commit());
  pending.clear();
});
