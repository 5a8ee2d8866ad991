// What a page's text says, for where a few lines of it are shown: of a Markdown file it keeps the marks, of a table the bars
// between cells. The same marks as the server leaves out of a table's cells.
const unmarked = [
  [/^[ \t]*(?:```|~~~)[^\n]*$/gm, ''],
  [/^ {0,3}#{1,6}\s+/gm, ''],
  [/^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?[ \t]*$/gm, ''],
  [/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1'],
  [/(?<![\w*\\])(\*{1,3}|`{1,2}|~~)(?![\s*`])((?:(?!\1)[^\n])*[^\s*\\])\1(?![\w*])/g, '$2'],
  [/\\([|*_`[\]<>#$~])/g, '$1'],
  [/^[ \t]*\|[ \t]|[ \t]\|[ \t]*$/gm, ''],
  [/[ \t]\|(?:[ \t]+\|)*(?=[ \t])/g, ' ·'],
];

export const plain = text => unmarked.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text).trim();
