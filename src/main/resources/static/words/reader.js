export default {
  en: {
    region: 'Document', page: n => `Page ${n}`, onPage: 'On the page', original: 'Open the original', close: 'Close the document',
    loading: 'Loading the page…', doubtful: 'The quote does not fully bear the sentence out.',
  },
  zh: {
    region: '文档阅读', page: n => `第 ${n} 页`, onPage: '所在页面', original: '打开原文件', close: '关闭文档',
    loading: '正在载入页面……', doubtful: '引文不能完全支持这句话。',
  },
};
