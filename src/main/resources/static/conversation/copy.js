// Text for the clipboard.
import { notify } from '../notices.js';
import { t } from '../words.js';
import { placeOf } from './place.js';

/** The answer as Markdown, with the quotes that its numbers stand for. */
export function answerAsMarkdown({ text, citations }) {
  const sources = citations.map(citation =>
    `[${citation.marker}] “${citation.quote.replace(/\s+/g, ' ').trim()}” – ${citation.documentName}, ${placeOf(citation)}`);
  return sources.length ? `${text}\n\n**${t('conversation.sources')}**\n\n${sources.join('\n\n')}\n` : `${text}\n`;
}

export const turnAsMarkdown = turn => `## ${turn.question}\n\n${answerAsMarkdown(turn)}`;

export async function copyText(text, told) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  notify(told, { key: 'copied' });
}

/** On addresses that browsers don't call secure there is no other clipboard. */
function copyBySelection(text) {
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'visually-hidden';
  document.body.append(box);
  box.select();
  document.execCommand('copy');
  box.remove();
}
