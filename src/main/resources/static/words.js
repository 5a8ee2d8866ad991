// What the page says, in the reader's language. Each area keeps its words in words/{area}.js.
import { store } from './store.js';
import conversation from './words/conversation.js';
import library from './words/library.js';
import notes from './words/notes.js';
import reader from './words/reader.js';
import shell from './words/shell.js';

const areas = { conversation, library, notes, reader, shell };
const stored = 'lectern.language';
const known = ['en', 'zh'];

const preferred = () => navigator.languages.some(each => /^zh\b/i.test(each) && !/^en\b/i.test(navigator.language)) ? 'zh' : 'en';

let language = known.includes(localStorage.getItem(stored)) ? localStorage.getItem(stored) : preferred();

/** Adds the words of an area that isn't always needed. */
export const learn = area => Object.assign(areas, area);

/** The words for 'area.key'; where they are a function, of the arguments. */
export function t(name, ...args) {
  const [area, key] = name.split('.');
  const words = areas[area]?.[language]?.[key] ?? areas[area]?.en?.[key];
  if (words === undefined) {
    console.warn(`No words for '${name}'`);
    return name;
  }
  return typeof words === 'function' ? words(...args) : words;
}

/** 'en' or 'zh'. */
export const currentLanguage = () => language;

/** The tag for lang attributes. */
const tag = () => language === 'zh' ? 'zh-CN' : 'en';

/** The tag for dates and numbers: the page's language as the reader's country has it. */
export const languageTag = () => navigator.languages.find(each => each.split('-')[0] === language) ?? tag();

export function applyLanguage() {
  document.documentElement.lang = tag();
  document.title = t('shell.pageTitle');
}

export function switchLanguage(to = language === 'zh' ? 'en' : 'zh') {
  language = to;
  localStorage.setItem(stored, language);
  applyLanguage();
  store.set({ language });
}
