// What notebooks say.
export default {
  en: {
    keep: 'Keep in the notebook', keepShort: 'Keep', keepQuote: n => `Keep quote ${n} in the notebook`,
    kept: collection => collection ? `Kept in the notebook of “${collection}”.` : 'Kept in the notebook.', show: 'Show',
    all: 'All notes', none: 'What you keep of answers and pages is found here.', titleOf: name => `Notebook: ${name}`,
    more: 'Show all', less: 'Show less', write: 'Write a remark', remark: 'Your remark', save: 'Save', remove: 'Remove the note', removed: 'The note was removed.',
    handOut: 'Hand out the notebook', handOutTalk: 'Hand out the conversation', asMarkdown: 'Save as Markdown', asWord: 'Save as a Word document', print: 'Print, or save as PDF', printPage: 'Print this page with what is marked',
    share: 'Copy a link for others to read', unshare: 'Stop sharing', shared: 'Link copied. Whoever may read the documents can read this conversation by it.', unshared: 'The link leads nowhere any more.',
    sharedWith: 'A conversation that is shared with you. It can be read, not continued.', ownQuestion: 'Ask a question of your own', gone: 'This conversation is not shared any more',
    loading: 'Opening the conversation…',
  },
  zh: {
    keep: '收进笔记', keepShort: '收藏', keepQuote: n => `把引文 ${n} 收进笔记`,
    kept: collection => collection ? `已收进“${collection}”的笔记。` : '已收进笔记。', show: '查看',
    all: '全部笔记', none: '从答案和原文中收藏的内容会显示在这里。', titleOf: name => `笔记：${name}`,
    more: '展开', less: '收起', write: '写批注', remark: '您的批注', save: '保存', remove: '移除笔记', removed: '已移除笔记。',
    handOut: '导出笔记', handOutTalk: '导出对话', asMarkdown: '保存为 Markdown', asWord: '保存为 Word 文档', print: '打印或保存为 PDF', printPage: '打印本页及标记',
    share: '复制供他人阅读的链接', unshare: '停止共享', shared: '链接已复制。有权阅读文档的人可以通过它阅读此对话。', unshared: '该链接已失效。',
    sharedWith: '这是共享给您的对话，只能阅读，不能继续。', ownQuestion: '自己提问', gone: '此对话已不再共享',
    loading: '正在打开对话……',
  },
};
