// What the page knows, in one place. Elements watch it and draw themselves anew when it changes.
const listeners = new Set();

export const store = {
  state: {
    documents: null,         // those that the page has heard of; null until the first are loaded, empty where there are none
    listing: { total: null, at: () => undefined },   // the list of documents as it is shown: see library/documents.js
    collections: [],         // {name, documents}, in the order of their names
    collection: null,        // the chosen one; null: all
    scope: new Set(),        // ids of the documents that questions are limited to; empty: all
    picked: new Set(),       // ids of documents that failed, chosen to be read again or removed
    conversations: null,     // null until loaded, latest first
    conversationsTotal: 0,
    model: null,             // the language model chosen for questions; null: the usual one
    talk: null,              // the conversation shown: see conversation/talk.js
    help: false,             // whether the shortcuts are shown
    why: null,               // the question whose answer is being explained
    marked: null,            // the citation that the reader marks
    notes: null,             // the notebook shown, null until loaded, the last note first
    notesTotal: 0,
    notices: [],
    online: true,
    key: null,               // null, or why a key is asked for: 'needed', 'wrong'
    role: null,              // 'admin', 'reader'; null until known
    pane: 'conversation',    // what a phone shows: 'library', 'reader', 'conversation'
    sidebar: true,           // whether the left column is open
    shelf: 'documents',      // what it shows: 'documents', 'conversations', 'notes'
    route: { view: 'ask' },
  },

  /** Changes some of the state and tells everybody who watches. */
  set(patch) {
    Object.assign(this.state, patch);
    listeners.forEach(listener => listener(patch));
  },

  /** Calls the listener with each change; returns what ends that. */
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** A controller that draws its element anew when the state changes; with keys, only when one of those does. */
export class Watch {
  constructor(host, ...keys) {
    this.host = host;
    this.keys = keys;
    host.addController(this);
  }

  hostConnected() {
    this.end = store.subscribe(patch => {
      if (this.keys.length === 0 || this.keys.some(key => key in patch)) {
        this.host.requestUpdate();
      }
    });
  }

  hostDisconnected() {
    this.end();
  }
}
