// Asking from elsewhere on the page.
import { store } from '../store.js';
import { ask, isRunning } from './talk.js';

/** Asks the question in the conversation shown, unless an answer is still being written. */
export function askQuestion(text) {
  const question = text.trim();
  if (question && !isRunning()) {
    ask(question);
  }
}

/** Limits questions to these documents. */
export function askOnly(documentIds) {
  store.set({ scope: new Set(documentIds), pane: 'conversation' });
  focusQuestion();
}

/** Goes to where questions are typed. */
export function focusQuestion() {
  store.set({ pane: 'conversation' });
  requestAnimationFrame(() => document.getElementById('question')?.focus());
}

/** Puts words from a document into the question box, for a question about them. */
export function askAbout(words) {
  store.set({ pane: 'conversation' });
  const box = document.getElementById('question');
  box.value = `“${words}”\n${box.value}`;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
