// What a document is called.
import { store } from '../store.js';

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
    documents?.forEach(({ title }) => titles.set(title, (titles.get(title) ?? 0) + 1));
    counted = documents;
  }
  return titles;
}

/** What the document of that id is called, where it is in the list. */
export function nameOfId(id, otherwise) {
  const document = store.state.documents?.find(each => each.id === id);
  return document ? nameOf(document) : otherwise;
}
