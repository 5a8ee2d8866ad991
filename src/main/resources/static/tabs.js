// What other tabs of the same Lectern did. Each tells what it changed; the others look for themselves.
const place = new URL('.', location.href).pathname;
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`lectern ${place}`) : null;
const listeners = [];

/** Tells the other tabs what has changed: {what: 'documents' | 'conversations' | 'notes', ...}. */
export const tellTabs = change => channel?.postMessage(change);

/** Calls the listener with what another tab has changed. */
export const hearTabs = listener => listeners.push(listener);

channel?.addEventListener('message', ({ data }) => listeners.forEach(listener => listener(data)));
