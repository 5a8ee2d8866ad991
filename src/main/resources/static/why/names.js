// What lists, wordings and stages are called in the reader's language.
import { t } from '../words.js';

const known = (group, name) => t(`why.${group}`)[name];

/** A wording of the question: 'question', 'keywords', …; unknown ones by their own name. */
export const nameOfWording = name => known('wordings', name) ?? known('wordings', name.replace(/[\d-]+$/, '')) ?? name;

/** A list: 'dense', 'lexical', 'titles', or one of a wording, 'dense:keywords'. */
export function nameOfList(name) {
  if (known('lists', name)) {
    return known('lists', name);
  }
  const [kind, wording] = name.split(':');
  const list = known('lists', kind) ?? kind;
  return wording ? `${list}: ${nameOfWording(wording)}` : list;
}

/** A stage of the work, as in timings. */
export const nameOfStage = name => known('stages', name) ?? name;
