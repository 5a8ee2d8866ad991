// What the server says in English of documents and answers, in Chinese. Loaded where the page is Chinese.
const reasons = [
  [/^the file is damaged or incomplete$/, '文件已损坏或不完整'],
  [/^the file is damaged.*$/, '文件已损坏'],
  [/^the file is empty$/, '文件是空的'],
  [/^it is protected by a password$/, '文件受密码保护'],
  [/^it is protected by a password; the one given does not open it$/, '文件受密码保护，所给的密码不正确'],
  [/^it is protected by a password; files of its kind can't be opened with one here$/, '文件受密码保护，这类文件无法用密码打开'],
  [/^its main part is missing$/, '文件缺少主要部分'],
  [/^its name says that it is text, but its bytes are none$/, '文件名表明是文本，但内容不是'],
  [/^its pages are images that could not be read.*$/, '页面都是图片，无法识别其中的文字'],
  [/^it is an image \(.*$/, '这是一张图片，无法识别其中的文字'],
  [/^There is no text in it.*$/, '其中没有文字'],
  [/^it took longer than (.+)$/, '处理时间超过了 $1'],
  [/^it needs more than the (.+)$/, '需要的内存超过了 $1'],
  [/^it expands to far more than its size.*$/, '解压后远大于文件本身，可能是压缩炸弹'],
  [/^(?:its parts are|it is) nested too deep(?:ly)?$/, '嵌套层数过多'],
  [/^The end of the file is missing, so pages or parts of them may be missing too$/, '文件末尾缺失，可能缺少部分页面'],
  [/^The file is damaged and was mended while it was read; parts of it may be missing$/, '文件已损坏，读取时作了修复，可能缺少部分内容'],
  [/^The file is damaged: only its beginning could be read$/, '文件已损坏，只读取了开头部分'],
  [/^The page is damaged and could not be read$/, '该页已损坏，无法读取'],
  [/^The page is an image, and nothing is read from images.*$/, '该页是图片；未安装 Tesseract，无法识别图片中的文字'],
  [/^The page's image could not be read.*$/, '无法识别该页图片中的文字'],
  [/^The image could not be read.*$/, '无法读取图片'],
  [/^A figure could not be read.*$/, '有一张图无法读取'],
  [/^The text may be wrong: the fonts don't say truly which characters their letters are$/, '文字可能有误：字体没有如实说明字符'],
  [/^The attached file “(.+)” is damaged and was not read$/, '附件“$1”已损坏，未读取'],
  [/^The attached file '(.+)' could not be read.*$/, '附件“$1”无法读取'],
  [/^The language model can't be reached\.$/, '无法连接语言模型。'],
  [/^The language model took too long\.$/, '语言模型用时过长。'],
  [/^The language model's answer broke off\.$/, '语言模型的回答中断了。'],
  [/^The language model is busy\.$/, '语言模型正忙。'],
  [/^The language model wrote nothing\.$/, '语言模型没有写出内容。'],
  [/^The language model (?:fails at the moment|failed)\.$/, '语言模型出错了。'],
  [/^The language model declined to answer(?: in full)?\.$/, '语言模型拒绝回答。'],
  [/^The language model's endpoint refused the request\.$/, '语言模型的服务拒绝了请求。'],
  [/^The language model used up its tokens.*$/, '语言模型用完了字数上限。'],
  [/^The answer is made of quotes\.$/, '答案由引文组成。'],
];

/** The same in Chinese; null where that is not known. */
export function inChinese(text) {
  const known = reasons.find(([pattern]) => pattern.test(text));
  if (known) {
    return text.replace(...known);
  }
  const [, why, kept] = /^It could not be read again: (.+)\. What was read of it before goes on answering$/.exec(text)
    ?? /^(.+)\. Version (\d+) goes on answering$/.exec(text) ?? [];
  if (why && inChinese(why)) {
    return `${inChinese(why)}。${kept ? `仍以第 ${kept} 版作答` : '仍以之前读取的内容作答'}`;
  }
  // Two sentences may each be known.
  const sentences = text.match(/[^.]+\.(?:\s|$)/g)?.map(each => each.trim()) ?? [];
  const parts = sentences.length > 1 ? sentences.map(inChinese) : [null];
  return parts.includes(null) ? null : parts.join('');
}
