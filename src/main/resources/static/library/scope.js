// What questions are put to, kept over a reload of the tab: everything, a collection, or some documents.
import { store } from '../store.js';
import { documentOf } from './known.js';

const STORED = 'lectern.scope';

/** Puts questions to a collection (null: all), or to some documents. */
export function setScope(collection, documentIds = []) {
  documentIds.forEach(documentOf);
  store.set({ collection, scope: new Set(documentIds), picked: new Set() });
}

/** The collection to name with a question: where some documents are asked, the one that is chosen if it has them all. */
export function collectionAsked() {
  const { collection, scope } = store.state;
  return [...scope].every(id => documentOf(id)?.collection === collection) ? collection : null;
}

const stored = JSON.parse(sessionStorage.getItem(STORED) ?? 'null');
if (stored) {
  setScope(stored.collection, stored.documents);
}
store.subscribe(patch => {
  if ('scope' in patch || 'collection' in patch) {
    const { collection, scope } = store.state;
    sessionStorage.setItem(STORED, JSON.stringify({ collection, documents: [...scope] }));
  }
});
