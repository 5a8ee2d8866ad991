// Which documents are shown, and in which order.
import { isWorking } from './documents.js';
import { nameOf } from './names.js';
import { warningsOf } from './reading.js';

export const filters = {
  all: () => true,
  ready: document => document.status === 'INDEXED',
  warned: document => document.status === 'INDEXED' && warningsOf(document).length > 0,
  working: isWorking,
  failed: document => document.status === 'FAILED',
};

const byName = (a, b) => nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true });

export const orders = {
  newest: (a, b) => b.createdAt.localeCompare(a.createdAt) || byName(a, b),
  name: byName,
  pages: (a, b) => b.pages - a.pages || byName(a, b),
  size: (a, b) => b.size - a.size || byName(a, b),
};

/** The documents of a collection that hold all the words in title or name. */
export function choose(documents, { collection, words, status, order }) {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return documents
    .filter(document => collection === null || document.collection === collection)
    .filter(filters[status])
    .filter(({ title, name }) => wanted.every(word => `${title}\n${name}`.toLocaleLowerCase().includes(word)))
    .sort(orders[order]);
}
