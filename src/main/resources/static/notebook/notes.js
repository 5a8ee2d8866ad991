// The notebook of the collection that is chosen, or all of them: what was kept, the last one first.
import { call, getJson, part, patchJson, postJson, withQuery } from '../api.js';
import { isEmbedded } from '../embedded.js';
import { explain } from '../failures.js';
import { notify, undoable } from '../notices.js';
import { store } from '../store.js';
import { hearTabs, tellTabs } from '../tabs.js';
import { t } from '../words.js';

const PAGE = 50;
const leaving = new Set();

/** Which notebook is shown, as the server is asked for it: of all without a collection. */
export const notebook = () => store.state.collection ?? undefined;

const show = (notes, notesTotal) => store.set({ notes: notes.filter(({ id }) => !leaving.has(id)), notesTotal });

/** Loads the notebook anew, as far as it was loaded. */
export async function refreshNotes() {
  const collection = notebook();
  try {
    const size = Math.min(200, Math.max(PAGE, store.state.notes?.length ?? 0));
    const { notes, total } = await getJson(withQuery('notes', { collection, size }));
    if (collection === notebook()) {
      show(notes, total);
    }
  } catch (error) {
    explain(error);
  }
}

export async function loadOlderNotes() {
  const known = store.state.notes;
  try {
    const { notes, total } = await getJson(withQuery('notes', { collection: notebook(), page: Math.floor(known.length / PAGE), size: PAGE }));
    const ids = new Set(known.map(({ id }) => id));
    show([...known, ...notes.filter(({ id }) => !ids.has(id))], total);
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

/**
 * Keeps an answer {answerId}, one of its quotes {answerId, marker} or words of a page {documentId, page, quote} in the
 * notebook of the collection that is chosen, else of the one they come from.
 */
export async function keep(what) {
  try {
    const note = await postJson('notes', { ...what, collection: notebook() ?? null });
    notify(t('notes.kept', note.collection), {
      key: 'kept', brief: true,
      // Who looks at the notebook sees it there.
      action: isEmbedded || store.state.shelf === 'notes' && store.state.sidebar ? null : { text: t('notes.show'), run: () => store.set({ shelf: 'notes', sidebar: true, pane: 'library' }) },
    });
    changed();
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

function changed() {
  tellTabs({ what: 'notes' });
  return refreshNotes();
}

export async function remark(note, text) {
  try {
    const changedNote = await patchJson(`notes/${part(note.id)}`, { remark: text });
    show(store.state.notes.map(each => each.id === note.id ? changedNote : each), store.state.notesTotal);
    tellTabs({ what: 'notes' });
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

/** Takes a note away, with a way back for a while. */
export function removeNote({ id }) {
  leaving.add(id);
  show(store.state.notes, store.state.notesTotal - 1);
  undoable(t('notes.removed'), t('shell.undo'), {
    commit: () => call(`notes/${part(id)}`, { method: 'DELETE', keepalive: true })
      .catch(error => notify(explain(error), { kind: 'bad' }))
      .finally(() => { leaving.delete(id); changed(); }),
    undo: () => { leaving.delete(id); refreshNotes(); },
  });
}

hearTabs(({ what }) => what === 'notes' && store.state.notes && refreshNotes());
