// Marks in an answer's nodes the sentences that no cited passage bears out.

const isLetter = character => /[\p{L}\p{N}]/u.test(character);

/** The letters and digits of all text outside chips, each with its place. */
function lettersOf(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT,
    node => node.parentElement?.closest('.chip') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const places = [];
  let letters = '';
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (let i = 0; i < node.data.length; i++) {
      if (isLetter(node.data[i])) {
        letters += node.data[i];
        places.push({ node, offset: i });
      }
    }
  }
  return { letters, places };
}

/** Fewer letters are no sentence but a list's number or a fence; ideographs count more. */
const isSentence = letters => letters.length >= 8 || (letters.length >= 3 && /\p{Script=Han}/u.test(letters));

/**
 * Marks the sentences and returns those that were not found. Only letters and digits are compared, because a sentence
 * and the nodes differ in Markdown's signs.
 */
export function markUnsupported(root, sentences, explanation) {
  const { letters, places } = lettersOf(root);
  const stretches = [];
  const lost = [];
  let from = 0;
  for (const sentence of sentences) {
    const wanted = sentence.split('').filter(isLetter).join('');
    if (!isSentence(wanted)) {
      continue;
    }
    const after = letters.indexOf(wanted, from);
    const at = after < 0 ? letters.indexOf(wanted) : after;
    if (at < 0) {
      lost.push(sentence);
    } else {
      from = at + wanted.length;
      stretches.push([at, from]);
    }
  }
  // Backwards, since wrapping a part of a text node leaves what stands before it alone.
  for (const [start, end] of stretches.sort(([a], [b]) => b - a)) {
    wrap(places.slice(start, end), explanation);
  }
  return lost;
}

function wrap(places, explanation) {
  const nodes = [...new Set(places.map(each => each.node))].reverse();
  nodes.filter(node => !node.parentElement?.closest('pre, math')).forEach((node, i) => {
    const offsets = places.filter(each => each.node === node).map(each => each.offset);
    const rest = node.splitText(offsets[0]);
    rest.splitText(Math.min(rest.length, withSign(rest.data, offsets.at(-1) - offsets[0] + 1)));
    const mark = document.createElement('span');
    mark.className = 'unsupported';
    rest.replaceWith(mark);
    mark.append(rest);
    if (i === 0) {
      mark.append(hint(explanation));
    }
  });
}

/** The sentence's full stop belongs to it. */
const withSign = (text, end) => /[.!?。！？]/.test(text[end] ?? '') ? end + 1 : end;

/** What a screen reader says at the end of the sentence. */
function hint(explanation) {
  const hint = document.createElement('span');
  hint.className = 'visually-hidden';
  hint.textContent = ` (${explanation})`;
  return hint;
}
