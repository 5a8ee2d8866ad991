// The list of documents, kept up to date.
import { call, listCollections, part, patchJson, postJson, removeDocument } from '../api.js';
import { explain } from '../failures.js';
import { dismiss, notify, undoable } from '../notices.js';
import { closeDocument } from '../reader/open.js';
import { store } from '../store.js';
import { hearTabs, tellTabs } from '../tabs.js';
import { t } from '../words.js';
import { forget, learn } from './known.js';
import { Listing, WINDOW } from './listing.js';
import { nameOf } from './names.js';
import { followProgress } from './progress.js';

const SETTLED = 10_000;
const WORKING = 2_500;
const HIDDEN = 30_000;
const SOON = 400;
const STREAMS = 3;
/** A list that the server has to look for among all documents is asked for less often: it may take this part of the time. */
const SHARE = 1 / 20;
/** The most documents that a question can name. */
export const MOST_NAMED = 1000;
let timer = null;
let soon = null;
let listing = new Listing({ words: '', status: 'all', order: 'newest', collection: null });
let inView = [0, WINDOW - 1];
let took = 0;
// Removed for the eye, with the collections that they are still counted in; the server is told when there is no way back.
const leaving = new Map();
const leavingCollections = new Map();

/** Whether something is still being done with the document. */
export const isWorking = document => !['INDEXED', 'FAILED'].includes(document.status);

const isLeaving = document => Boolean(document) && (leaving.has(document.id) || leavingCollections.has(document.collection));

/** Shows another list: {words, status, order, collection}. */
export function showList(view) {
  if (JSON.stringify(view) !== JSON.stringify(listing.view)) {
    listing = new Listing(view);
    inView = [0, WINDOW - 1];
    refreshDocuments();
  }
}

/** The list as it is shown: total (null until loaded) and at(row), which is undefined where a row isn't loaded yet. */
export function listed() {
  const { rows, total } = listing;
  if (total === null || !rows.some(isLeaving)) {
    return { total, at: row => rows[row] };
  }
  const staying = Array.from({ length: total }, (_, row) => row).filter(row => !isLeaving(rows[row]));
  return { total: staying.length, at: row => rows[staying[row]] };
}

/** Loads rows that come into view. */
export async function want(first, last) {
  inView = [first, last];
  if (listing.total !== null) {
    await loading(first, last);
  }
}

/** Loads these rows and gives their documents. */
export async function documentsAt(first, last) {
  await loading(first, last);
  const { at } = listed();
  return Array.from({ length: last - first + 1 }, (_, i) => at(first + i)).filter(Boolean);
}

async function loading(first, last) {
  try {
    if (await listing.load(first, last)) {
      changed();
    }
  } catch (error) {
    explain(error);
  }
}

/** Loads what is in view anew, and from then on again and again. */
export async function refreshDocuments() {
  clearTimeout(timer);
  clearTimeout(soon);
  soon = null;
  const current = listing;
  const begun = performance.now();
  try {
    await Promise.all([current.load(...inView, true), loadCollections()]);
    took = performance.now() - begun;
    // What is chosen may be empty while the library isn't.
    if (current.total === 0 && !current.isWhole && !store.state.documents?.length) {
      await new Listing({ ...current.view, words: '', status: 'all', collection: null }).load(0, 0);
    }
    dismiss('documents');
    changed();
  } catch (error) {
    if (error.status === 404 && current.view.collection !== null && current.view.collection === store.state.collection) {
      // Somebody deleted it, or gave it another name.
      store.set({ collection: null, scope: new Set() });
    } else if (store.state.online) {
      notify(explain(error), { kind: 'bad', key: 'documents' });
    }
  }
  if (!store.state.key) {
    clearTimeout(timer);
    timer = setTimeout(refreshDocuments, pause());
  }
}

function refreshSoon() {
  soon ??= setTimeout(refreshDocuments, SOON);
}

function pause() {
  const unfollowed = listing.loaded.filter(isWorking).length > STREAMS;
  return Math.max(unfollowed ? WORKING : SETTLED, document.hidden ? HIDDEN : 0, took / SHARE);
}

function changed() {
  store.set({ listing: listed() });
  followProgress([...store.state.documents ?? []].filter(isWorking), STREAMS, replaceDocument);
}

/** Takes a document's newer state. */
export function replaceDocument(document) {
  learn([document]);
  if (!listing.replace(document)) {
    refreshSoon();
  }
  changed();
}

/** Has documents read and indexed again. */
export async function reindex(...documents) {
  try {
    for (const { id } of documents) {
      replaceDocument(await postJson(`admin/documents/${part(id)}/reindex`));
    }
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

/** Has a locked document read with its password; throws where that can't be asked for. */
export async function unlock(document, password) {
  replaceDocument(await postJson(`admin/documents/${part(document.id)}/reindex`, { password }));
}

/** Removes documents, with a way back for a while. */
export function remove(documents) {
  const ids = new Set(documents.map(document => document.id));
  documents.forEach(({ id, collection }) => leaving.set(id, collection));
  forget(ids);
  changed();
  if (ids.has(store.state.route.document)) {
    closeDocument();
  }
  undoable(t('library.removed', documents.map(nameOf)), t('library.undo'), {
    commit: () => Promise.all(documents.map(document => commitRemoval(document))).then(settled),
    undo: () => {
      ids.forEach(id => leaving.delete(id));
      learn(documents);
      changed();
      refreshDocuments();
    },
  });
}

async function commitRemoval(document) {
  try {
    await removeDocument(document.id);
    // The server counts it no more.
    leaving.set(document.id, null);
  } catch (error) {
    if (error.status !== 404) {
      leaving.delete(document.id);
      notify(explain(error), { kind: 'bad' });
    }
  }
}

/** Puts documents into a collection, with a way back. */
export async function move(documents, collection) {
  const moved = documents.filter(each => each.collection !== collection);
  if (await put(moved, () => collection) && moved.length) {
    notify(t('library.moved', moved.length, collection), {
      action: { text: t('library.undo'), run: () => put(moved, document => document.collection) },
    });
  }
}

/** Whether all of them could be put there. */
async function put(documents, collectionOf) {
  try {
    for (const document of documents) {
      replaceDocument(await patchJson(`admin/documents/${part(document.id)}`, { collection: collectionOf(document) }));
    }
    return true;
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
    return false;
  } finally {
    settled();
  }
}

/** Shows at once what was done, and tells other tabs. */
function settled() {
  tellTabs({ what: 'documents' });
  return refreshDocuments();
}

/** The documents of a collection, or of all, as far as they are not on their way out. */
export function countOf(name) {
  return collectionCounts().reduce((sum, [each, count]) => sum + (name === null || each === name ? count : 0), 0);
}

/** The names of all collections with the number of documents in each. */
export function collectionCounts() {
  const going = [...leaving.values()];
  return store.state.collections
    .filter(({ name }) => leavingCollections.get(name) !== 'deleted')
    .map(({ name, documents }) => [name, leavingCollections.has(name) ? 0 : documents - going.filter(each => each === name).length])
    .sort(([a], [b]) => a.localeCompare(b));
}

export async function loadCollections() {
  store.set({ collections: await listCollections() });
}

export async function makeCollection(name) {
  await postJson('admin/collections', { name });
  await loadCollections();
}

export async function renameCollection(name, newName) {
  // Nobody asks by the old name meanwhile.
  clearTimeout(timer);
  clearTimeout(soon);
  soon = null;
  await patchJson(`admin/collections/${part(name)}`, { name: newName });
  if (listing.view.collection === name) {
    listing = new Listing({ ...listing.view, collection: newName });
  }
  store.set({ collection: store.state.collection === name ? newName : store.state.collection });
  await settled();
}

/** Deletes the documents of a collection, and with `whole` the collection too; with a way back for a while. */
export function clearCollection(name, whole) {
  const path = `admin/collections/${part(name)}${whole ? '?documents=delete' : '/documents'}`;
  leavingCollections.set(name, whole ? 'deleted' : 'emptied');
  store.set({ collection: whole && store.state.collection === name ? null : store.state.collection, scope: new Set(), collections: store.state.collections });
  changed();
  undoable(t(whole ? 'library.collectionDeleted' : 'library.collectionEmptied', name), t('library.undo'), {
    commit: () => call(path, { method: 'DELETE', keepalive: true })
      .then(() => forget((store.state.documents ?? []).filter(each => each.collection === name).map(({ id }) => id)))
      .catch(error => notify(explain(error), { kind: 'bad' }))
      .finally(() => { leavingCollections.delete(name); settled(); }),
    undo: () => { leavingCollections.delete(name); store.set({ collections: store.state.collections }); changed(); },
  });
}

hearTabs(({ what }) => what === 'documents' && store.state.documents && refreshSoon());
