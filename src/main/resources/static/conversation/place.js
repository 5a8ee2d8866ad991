// Where a citation stands, in words.
import { nameOfId } from '../library/names.js';
import { t } from '../words.js';

const steps = ({ page, headings, paragraph }) => paragraph
  ? [...headings ?? [], t('conversation.paragraph', paragraph)] : [t('conversation.page', page)];

/** Its page; in formats without pages the headings it stands under, and its paragraph. */
export const placeOf = from => steps(from).join(' › ');

/** Its document and place; the end of a line does not part a page from its number. */
export function documentAndPlace(from) {
  const place = steps(from);
  const last = place.pop().replaceAll(' ', '\u00a0');
  return `${nameOfId(from.documentId, from.documentName)} · ${[...place, last].join(' › ')}`;
}
