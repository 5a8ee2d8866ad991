// Words in the text layer of a drawn PDF page.
import { locateQuote } from './words-in-text.js';

/** Boxes of the quote's words as fractions of the page; empty where they don't stand there one after the other. */
export function boxesOfQuote(page, layer, quote) {
  const nodes = textNodes(layer);
  const found = locateQuote(nodes.map(node => node.data).join(''), quote);
  if (!found) {
    return [];
  }
  const range = document.createRange();
  range.setStart(...pointAt(nodes, found.start));
  range.setEnd(...pointAt(nodes, found.end - 1));
  range.setEnd(range.endContainer, range.endOffset + 1);
  const { left, top, width, height } = page.getBoundingClientRect();
  return [...range.getClientRects()].filter(box => box.width > 1)
    .map(box => [(box.left - left) / width, (box.top - top) / height, (box.right - left) / width, (box.bottom - top) / height]);
}

function textNodes(layer) {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
  }
  return nodes;
}

/** The node and the place in it where the character stands. */
function pointAt(nodes, character) {
  let before = 0;
  for (const node of nodes) {
    if (character < before + node.length) {
      return [node, character - before];
    }
    before += node.length;
  }
  throw new RangeError(`There are ${before} characters`);
}
