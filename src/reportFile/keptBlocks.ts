import { blockText, type ReportBlock } from '../report';

/** 末一节只有一句话、不到这么多字，就不让它自己占一页。 */
const short = 120;

/** 人写的文字里的小标题：有编号、不长、末尾没有标点。 */
const isHeadingLike = (block: ReportBlock): boolean =>
  block.kind === 'paragraph' &&
  /^[（(]?[一二三四五六七八九十\d]+[）)、．.].{1,30}[^。；，：:;,.！？]$/.test(blockText(block).trim());

/**
 * 要与下一块同在一页的块：小标题不单留在页尾；落款跟着正文最后一段；没有落款、末一节只有标题与一句话的，
 * 前面一段跟着它，免得末页空着一大半。
 */
export function keptBlocks(body: readonly ReportBlock[]): ReadonlySet<number> {
  const kept = new Set<number>();
  body.forEach((block, at) => {
    const next = body[at + 1];
    if (next && (next.kind === 'signOff' || isHeadingLike(block))) kept.add(at);
  });
  const [heading, text] = body.slice(-2);
  const isLone = heading?.kind === 'heading' && heading.level === 1 && text?.kind === 'paragraph';
  if (isLone && blockText(text).length < short && body.length > 2) kept.add(body.length - 3);
  return kept;
}
