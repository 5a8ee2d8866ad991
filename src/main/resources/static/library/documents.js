// The list of documents, kept up to date.
import { call, listDocuments, part, postJson, removeDocument } from '../api.js';
import { explain } from '../failures.js';
import { dismiss, notify, undoable } from '../notices.js';
import { closeDocument } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { nameOf } from './names.js';
import { followProgress } from './progress.js';

const SETTLED = 10_000;
const WORKING = 2_500;
const STREAMS = 3;
let timer = null;
// Removed for the eye; the server is told when there is no way back any more.
const leaving = new Set();

/** Whether something is still being done with the document. */
export const isWorking = document => !['INDEXED', 'FAILED'].includes(document.status);

/** Loads the list, and from then on again and again. */
export async function refreshDocuments() {
  clearTimeout(timer);
  try {
    show(await listDocuments());
    dismiss('documents');
  } catch (error) {
    if (store.state.online) {
      notify(explain(error), { kind: 'bad', key: 'documents' });
    }
  }
  if (!store.state.key) {
    timer = setTimeout(refreshDocuments, pause());
  }
}

/** A long list is asked for less often. */
function pause() {
  const documents = store.state.documents ?? [];
  const unfollowed = documents.filter(isWorking).length > STREAMS;
  return Math.max(unfollowed ? WORKING : SETTLED, document.hidden ? 30_000 : documents.length);
}

function show(documents) {
  const shown = documents.filter(document => !leaving.has(document.id));
  const ids = new Set(shown.map(document => document.id));
  const scope = store.state.scope.intersection(ids);
  store.set({ documents: shown, scope });
  followProgress(shown.filter(isWorking), STREAMS, replaceDocument);
}

/** Takes a document's newer state; one that isn't in the list yet comes first. */
export function replaceDocument(document) {
  const documents = store.state.documents ?? [];
  const known = documents.some(each => each.id === document.id);
  show(known ? documents.map(each => each.id === document.id ? document : each) : [document, ...documents]);
}

/** Has a document read and indexed again. */
export async function reindex(document) {
  try {
    replaceDocument(await postJson(`admin/documents/${part(document.id)}/reindex`));
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

/** Removes documents, with a way back for a while. */
export function remove(documents) {
  const ids = new Set(documents.map(document => document.id));
  const names = documents.map(nameOf);
  ids.forEach(id => leaving.add(id));
  show(store.state.documents);
  if (ids.has(store.state.route.document)) {
    closeDocument();
  }
  undoable(t('library.removed', names), t('library.undo'), {
    commit: () => Promise.all(documents.map(document => commitRemoval(document))).then(refreshDocuments),
    undo: () => {
      ids.forEach(id => leaving.delete(id));
      show([...documents, ...store.state.documents]);
      refreshDocuments();
    },
  });
}

async function commitRemoval(document) {
  try {
    await removeDocument(document.id);
  } catch (error) {
    if (error.status !== 404) {
      leaving.delete(document.id);
      notify(explain(error), { kind: 'bad' });
    }
  }
}

/** The names of all collections with the number of documents in each. */
export function collectionCounts() {
  const counts = new Map(store.state.collections.map(({ name }) => [name, 0]));
  for (const { collection } of store.state.documents ?? []) {
    counts.set(collection, (counts.get(collection) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

/** Collections without documents are known to administrators only. */
export async function loadCollections() {
  try {
    store.set({ collections: (await (await call('admin/collections')).json()).collections });
  } catch (error) {
    if (error.status !== 403) {
      explain(error);
    }
  }
}

export async function makeCollection(name) {
  await postJson('admin/collections', { name });
  await loadCollections();
}
