// What went wrong, in words; and what the page does about it.
import { ApiError, forgetKey, getJson, hasKey } from './api.js';
import { store } from './store.js';
import { t } from './words.js';

const PING = 2_000;

/** The failure in words. One for want of a key makes the page ask for it. */
export function explain(error) {
  if (!(error instanceof ApiError)) {
    console.error(error);
    return t('shell.failed');
  }
  if (error.status === 401) {
    if (!store.state.key) {
      store.set({ key: hasKey() ? 'wrong' : 'needed' });
      forgetKey();
    }
    return t('shell.keyNeeded');
  }
  return error.status === 0 ? t('shell.offline') : error.message || t('shell.failed');
}

/** Finds out whether the server answers; any answer will do, a refusal too. */
export const checkConnection = () => getJson('me').catch(() => {});

/** Waits for parts of the page that are fetched only now; what doesn't come is asked for again when the server is back. */
export async function fetched(...parts) {
  try {
    await Promise.all(parts);
  } catch (error) {
    await checkConnection();
    if (store.state.online) {
      // Not the connection: the part itself is broken.
      console.error(error);
    }
  }
}

// While the server can't be reached it is looked for; its coming back is a change of the state like any other.
let looking = false;
store.subscribe(async ({ online }) => {
  if (online !== false || looking) {
    return;
  }
  looking = true;
  while (!store.state.online) {
    await new Promise(resolve => setTimeout(resolve, PING));
    await checkConnection();
  }
  looking = false;
});
addEventListener('offline', () => store.set({ online: false }));
