// What documents and collections are called.
import { store } from '../store.js';
import { t } from '../words.js';
import { documentOf } from './known.js';

let counted = null;
let titles = new Map();

/** Its title; the file's name where it has none, or where others have the same, as the filings of one form do. */
export function nameOf({ title, name }) {
  return title && (titleCounts().get(title) ?? 0) < 2 ? title : name;
}

function titleCounts() {
  const { documents } = store.state;
  if (documents !== counted) {
    titles = new Map();
    documents?.forEach(({ title, supersededBy }) => !supersededBy && titles.set(title, (titles.get(title) ?? 0) + 1));
    counted = documents;
  }
  return titles;
}

/** What the document of that id is called; until that is known, what is told here. */
export function nameOfId(id, otherwise) {
  const document = documentOf(id);
  return document ? nameOf(document) : otherwise;
}

/** A collection's name; the one for all that was put in none has none. */
export const nameOfCollection = name => name === 'default' ? t('library.default') : name;
