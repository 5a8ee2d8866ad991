// What administration says of prompts.
export default {
  en: {
    what: 'What a language model is told for questions to a collection. A text that is saved counts at once, before any file.',
    prompt: 'Prompt', named: (file, edited) => edited ? `${file} (edited)` : file,
    system: 'How answers are written; it stands before every question.', question: 'The question and the passages it is answered from.',
    standalone: 'Makes a follow-up question understandable by itself.', wordings: 'Asks for other wordings of a question, to search with.',
    text: 'Text', places: 'It must have these places, and no others:', save: 'Save', discard: 'Discard changes', unsaved: 'Not saved yet.',
    takeFile: 'Take the original text again', saved: 'Saved. It counts from now on.', taken: 'The original text counts again.',
    preview: 'Try it', previewWhat: 'Shows what the model would be told for a question with the text above, saved or not. No model is asked.',
    before: 'Question before it', beforeAnswer: 'Answer to that', show: 'Show', role_system: 'System', role_user: 'User', role_assistant: 'Model',
    history: 'Earlier texts', noHistory: 'Nothing has been written here; the original text counts.',
    wrote: (when, by) => `${when}, written by ${by}`, tookFile: (when, by) => `${when}, ${by} took the original text again`,
    use: 'Put into the field', useOf: when => `Put the text of ${when} into the field`,
  },
  zh: {
    what: '就某个文档集提问时，语言模型收到的提示词。保存后立即生效，优先于任何文件。',
    prompt: '提示词', named: (file, edited) => edited ? `${file}（已修改）` : file,
    system: '规定如何撰写答案，位于每个问题之前。', question: '问题以及作答所依据的段落。',
    standalone: '把追问改写成可以单独理解的问题。', wordings: '请模型给出问题的其他说法，用于检索。',
    text: '内容', places: '必须包含且仅包含以下占位符：', save: '保存', discard: '放弃修改', unsaved: '尚未保存。',
    takeFile: '恢复原文', saved: '已保存，立即生效。', taken: '已恢复原文。',
    preview: '试用', previewWhat: '显示用上面的内容（无论是否已保存）提问时模型会收到什么。不会真正询问模型。',
    before: '上一个问题', beforeAnswer: '上一个回答', show: '显示', role_system: '系统', role_user: '用户', role_assistant: '模型',
    history: '历史内容', noHistory: '这里尚未修改过，使用的是原文。',
    wrote: (when, by) => `${when}，${by} 修改`, tookFile: (when, by) => `${when}，${by} 恢复了原文`,
    use: '放入编辑框', useOf: when => `将 ${when} 的内容放入编辑框`,
  },
};
