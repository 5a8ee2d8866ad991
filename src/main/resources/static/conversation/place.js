// Where a citation stands, in words.
import { t } from '../words.js';

/** Its page; in formats without pages the headings it stands under, and its paragraph. */
export const placeOf = ({ page, headings, paragraph }) => paragraph
  ? [...headings ?? [], t('conversation.paragraph', paragraph)].join(' › ')
  : t('conversation.page', page);
