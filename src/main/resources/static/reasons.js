// Sentences of the server about documents and answers, in the reader's language.
import { html } from 'lit';
import { fetched } from './failures.js';
import { store } from './store.js';
import { currentLanguage } from './words.js';

let chinese = null;

/** The sentence as text; in English where it is known in no other language. */
export function reasonText(sentence) {
  if (currentLanguage() === 'en' || !sentence) {
    // What the library that read it says of its insides is for logs.
    return sentence?.replace(/^(the file is damaged or incomplete) \(.*\)$/, '$1') ?? '';
  }
  if (!chinese) {
    chinese = {};
    fetched(import('./words/reasons.js').then(words => {
      chinese = words;
      store.set({ language: currentLanguage() });
    }));
  }
  return chinese.inChinese?.(sentence) ?? sentence;
}

/** The same for a template: what stays in English is said to be. */
export function reason(sentence) {
  const text = reasonText(sentence);
  return currentLanguage() !== 'en' && text === sentence ? html`<span lang="en">${text}</span>` : text;
}
