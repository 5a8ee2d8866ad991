// What the page says, in each language.
const words = {
  en: {
    tagline: 'Answers from your documents, with quotes you can check',
    documents: 'Documents', upload: 'Add documents', drop: 'or drop files here',
    none: 'No documents yet. Add a PDF, a Word file or a text, and ask as soon as it is ready.',
    pages: n => n === 1 ? '1 page' : `${n} pages`, remove: name => `Remove ${name}`,
    removeSure: name => `Remove “${name}” and everything indexed from it?`,
    RECEIVED: 'Waiting', PARSING: 'Reading', EMBEDDING: 'Indexing', INDEXED: 'Ready', FAILED: 'Failed',
    only: name => `Ask only ${name}`, scope: n => `Asking ${n === 1 ? 'one document' : n + ' documents'} only`, all: 'Ask all',
    welcome: 'What would you like to know?',
    hint: 'Lectern answers in sentences from your documents. Each carries a number: follow it to the very words on the page they come from. What the documents do not say, Lectern does not say either.',
    ask: 'Ask', question: 'Your question', placeholder: 'Ask your documents…', stop: 'Stop', stopped: 'Stopped.',
    searching: 'Searching the documents…', writing: 'Writing…', notFound: 'Not in these documents',
    unsupported: 'No cited passage bears this out:', sources: n => `Passages read (${n})`,
    written: model => `Written by ${model}; quotes checked by Lectern`, quoted: 'Quoted word for word',
    citation: (n, name, page) => `Citation ${n}: ${name}, page ${page}`, doubtful: 'The quote does not fully bear the sentence out.',
    page: n => `Page ${n}`, quote: 'Quote', onPage: 'On the page', open: 'Open the original', close: 'Close',
    loading: 'Loading the page…', key: 'Access key', keyWhy: 'This Lectern asks for a key. It stays in this browser tab and is forgotten when you close it.',
    keyWrong: 'That key was not accepted.', enter: 'Enter', failed: 'That did not work', offline: 'The server cannot be reached.',
    cut: 'The answer broke off before its end.', duplicate: name => `${name} is already here.`, uploading: n => `Sending ${n === 1 ? 'one file' : n + ' files'}…`,
    language: '中文', languageLabel: '切换到中文',
  },
  zh: {
    tagline: '答案出自您的文档，引文可逐字核对',
    documents: '文档', upload: '添加文档', drop: '也可以把文件拖到这里',
    none: '还没有文档。添加一份 PDF、Word 或文本文件，处理完成后即可提问。',
    pages: n => `${n} 页`, remove: name => `移除 ${name}`, removeSure: name => `移除“${name}”及其全部索引内容？`,
    RECEIVED: '等待中', PARSING: '正在读取', EMBEDDING: '正在索引', INDEXED: '就绪', FAILED: '失败',
    only: name => `只问 ${name}`, scope: n => `只在 ${n} 份文档中提问`, all: '询问全部',
    welcome: '想了解什么？',
    hint: 'Lectern 依据您的文档逐句作答。每句都带有编号，点击即可看到它在原页上的原文。文档里没有的内容，Lectern 不会编造。',
    ask: '提问', question: '您的问题', placeholder: '向您的文档提问……', stop: '停止', stopped: '已停止。',
    searching: '正在检索文档……', writing: '正在作答……', notFound: '这些文档中没有答案',
    unsupported: '以下内容没有引文支持：', sources: n => `参考的段落（${n}）`,
    written: model => `由 ${model} 撰写，引文经 Lectern 核对`, quoted: '逐字引用原文',
    citation: (n, name, page) => `引文 ${n}：${name}，第 ${page} 页`, doubtful: '引文不能完全支持这句话。',
    page: n => `第 ${n} 页`, quote: '引文', onPage: '所在页面', open: '打开原文件', close: '关闭',
    loading: '正在载入页面……', key: '访问密钥', keyWhy: '需要密钥才能使用。密钥只保存在当前标签页，关闭后即清除。',
    keyWrong: '密钥无效。', enter: '进入', failed: '操作未成功', offline: '无法连接服务器。',
    cut: '答案在结束前中断了。', duplicate: name => `${name} 已经存在。`, uploading: n => `正在上传 ${n} 个文件……`,
    language: 'English', languageLabel: 'Switch to English',
  },
};

let language = localStorage.getItem('lectern.language')
  ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
if (!(language in words)) {
  language = 'en';
}

/** The words of the current language. */
export const t = () => words[language];

export function applyLanguage() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `Lectern – ${t().tagline}`;
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('lectern.language', language);
  applyLanguage();
}
