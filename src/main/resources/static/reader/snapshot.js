// A small picture of the place on a PDF's page that a citation marks.
import { authorization, viewAddress } from '../api.js';
import { placesOf } from './marks.js';
import { passwordOf } from './passwords.js';
import { loadPdfjs, readPdf } from './pdfjs.js';

const MOST_OPEN = 3;
const MOST_KEPT = 30;

/** How much of the page is shown around the mark, as parts of its width and height. */
const MARGIN = 0.05;
const NARROWEST = 0.6;
const TALLEST = 0.3;

/** PDFs that are open, the one used last at the end; and pictures that were made. */
const open = new Map();
const pictures = new Map();

/**
 * A canvas of so many CSS pixels' width with the place marked. Null where there is no place known, or the file has no PDF
 * that can be read.
 */
export function pictureOf(citation, width) {
  const [place] = placesOf(citation).filter(({ boxes }) => boxes.length);
  if (!place) {
    return null;
  }
  const key = JSON.stringify([citation.documentId, place.page, place.boxes, width]);
  if (!pictures.has(key)) {
    pictures.set(key, draw(citation.documentId, place, width).catch(() => null));
    if (pictures.size > MOST_KEPT) {
      pictures.delete(pictures.keys().next().value);
    }
  }
  return pictures.get(key);
}

async function pdfOf(id) {
  const task = open.get(id) ?? readPdf(await loadPdfjs(), viewAddress(id), authorization());
  open.delete(id);
  open.set(id, task);
  if (open.size > MOST_OPEN) {
    const [oldest, unused] = open.entries().next().value;
    open.delete(oldest);
    unused.destroy();
  }
  // A locked file is opened in the reader only, which keeps its password.
  let known = passwordOf(id);
  task.onPassword = enter => {
    known ? enter(known) : task.destroy();
    known = null;
  };
  return task.promise;
}

async function draw(id, { page: number, boxes, aside }, width) {
  const page = await (await pdfOf(id)).getPage(number);
  const density = Math.min(2, devicePixelRatio);
  const all = [...boxes, ...aside];
  const right = Math.min(1, Math.max(...all.map(box => box[2]), Math.min(...all.map(box => box[0])) + NARROWEST - MARGIN) + MARGIN);
  const left = Math.max(0, Math.min(right - NARROWEST, Math.min(...all.map(box => box[0])) - MARGIN));
  const viewport = page.getViewport({ scale: density * width / ((right - left) * page.getViewport({ scale: 1 }).width) });
  const top = Math.max(0, Math.min(...boxes.map(box => box[1])) - MARGIN);
  const bottom = Math.min(1, Math.max(...boxes.map(box => box[3])) + MARGIN, top + TALLEST);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((right - left) * viewport.width);
  canvas.height = Math.round((bottom - top) * viewport.height);
  canvas.style.width = `${width}px`;
  const context = canvas.getContext('2d');
  await page.render({ canvas, canvasContext: context, viewport, transform: [1, 0, 0, 1, -left * viewport.width, -top * viewport.height] }).promise;
  context.globalCompositeOperation = 'multiply';
  const mark = (colour, list) => {
    context.fillStyle = colour;
    list.forEach(([x0, y0, x1, y1]) => context.fillRect((x0 - left) * viewport.width, (y0 - top) * viewport.height,
      (x1 - x0) * viewport.width, (y1 - y0) * viewport.height));
  };
  mark('#fff5d1', aside);
  mark('#ffe07a', boxes);
  return canvas;
}
