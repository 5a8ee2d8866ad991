// Every document that the page has heard of, whether it stands in the list shown or not.
import { listDocuments } from '../api.js';
import { store } from '../store.js';

/** The list may bring it meanwhile. */
const SOON = 60;

const known = new Map();
const asked = new Set();
let due = null;

/** Takes the newer state of documents. */
export function learn(documents) {
  documents.forEach(document => known.set(document.id, document));
  tell();
}

/** They are gone. */
export function forget(ids) {
  ids.forEach(id => { known.delete(id); asked.delete(id); });
  tell();
}

/** All documents there are; any other is gone, but for old versions, which no list shows. */
export function learnAll(documents) {
  const ids = new Set(documents.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id, supersededBy }) => !supersededBy && !ids.has(id)).map(({ id }) => id);
  gone.forEach(id => known.delete(id));
  learn(documents);
}

function tell() {
  const documents = [...known.values()];
  const gone = [...store.state.scope].filter(id => !known.has(id) && !asked.has(id));
  store.set(gone.length ? { documents, scope: store.state.scope.difference(new Set(gone)) } : { documents });
}

/** The document, where the page has heard of it; otherwise it is asked for, and the state changes once it is there. */
export function documentOf(id) {
  if (!known.has(id) && !asked.has(id)) {
    asked.add(id);
    due ??= setTimeout(ask, SOON);
  }
  return known.get(id) ?? null;
}

async function ask() {
  due = null;
  const ids = [...asked].filter(id => !known.has(id)).slice(0, 200);
  try {
    const { documents } = await listDocuments({ id: ids, versions: true, size: 200 });
    // Those that are not there are not asked for again.
    learn(documents);
    const gone = ids.filter(id => !known.has(id));
    store.set({ scope: store.state.scope.difference(new Set(gone)) });
  } catch {
    ids.forEach(id => asked.delete(id));
  }
}
