// The keys of the reader.

const turns = { ArrowLeft: -1, ArrowRight: 1 };
const zooms = { '+': 1, '=': 1, '-': -1 };

/** Ctrl+F finds, Ctrl with +, - and 0 zooms, left and right turn pages; all else scrolls as browsers do. */
export function followKeys(reader) {
  reader.addEventListener('keydown', event => {
    const work = workOf(reader, event);
    if (work && reader.seen) {
      event.preventDefault();
      work();
    }
  });
}

function workOf(reader, { key, ctrlKey, metaKey, altKey, target }) {
  if (ctrlKey || metaKey) {
    return key.toLowerCase() === 'f' ? () => reader.beginFind()
      : key in zooms ? () => reader.view.zoom(zooms[key])
      : key === '0' ? () => reader.view.fit('width') : null;
  }
  if (key === 'Escape' && reader.finding) {
    return () => reader.endFind();
  }
  const turning = !altKey && key in turns && target.matches('.pdf-scroller, .text-scroller, .textLayer');
  return turning ? () => reader.view.goTo(reader.seen.page + turns[key]) : null;
}
