// Who uses the page, and what is loaded once that is known.
import { getJson } from './api.js';
import { explain } from './failures.js';
import { store } from './store.js';

/** Finds out what the caller may do, so that the page offers no more. */
export async function loadSession() {
  try {
    const { role } = await getJson('me');
    store.set({ role: role.toLowerCase() });
  } catch (error) {
    explain(error);
  }
}
